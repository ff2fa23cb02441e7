using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Findings;

/// <summary>Where findings are from, for a sentence.</summary>
internal static class OriginText
{
    public static string Of(FindingOrigin origin) =>
        $"account {VisibleText.Show(origin.AccountId ?? origin.AccountName ?? "unknown")} in Region "
            + VisibleText.Show(origin.Region ?? "unknown");
}
