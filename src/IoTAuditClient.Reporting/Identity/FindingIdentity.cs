using System.Security.Cryptography;
using System.Text;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Identity;

/// <summary>What a finding is known by.</summary>
internal static class FindingIdentity
{
    private const int HashBytes = 16;

    /// <summary>
    /// The finding's own id. Where the service left it out, as it may in lists, an id that starts with <c>derived-</c> and is the same whenever
    /// the same audit, check, resource and reason code come together.
    /// </summary>
    public static string IdOf(AuditFinding finding) => string.IsNullOrEmpty(finding.FindingId)
        ? $"derived-{Hash(finding.TaskId, CheckOf(finding), ResourceKey.Of(finding.NonCompliantResource), finding.ReasonForNonComplianceCode)}"
        : finding.FindingId;

    /// <summary>The same text for what is the same problem in two audits: check and resource.</summary>
    public static string FingerprintOf(AuditFinding finding) => Hash(CheckOf(finding), ResourceKey.Of(finding.NonCompliantResource));

    /// <summary>The current name of the check, also where the finding has an older one. Null where it has none.</summary>
    public static string? CheckOf(AuditFinding finding) =>
        string.IsNullOrEmpty(finding.CheckName?.Value) ? null : AuditCheckCatalog.Resolve(finding.CheckName.Value).Value;

    private static string Hash(params string?[] parts)
    {
        // Each part with its length, so that no two lists of parts run together into one text.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part?.Length ?? -1).Append(':').Append(part is null ? "" : ExportText.WellFormed(part)).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, HashBytes)).ToLowerInvariant();
    }
}
