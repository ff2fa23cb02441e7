using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>A finding as a row of a table.</summary>
internal static class MarkdownRow
{
    public const string Head =
        "| Severity | Check | Resource | Reason | Reason code | Found | Suppressed | Finding |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";

    /// <param name="finding">The finding.</param>
    /// <param name="note">What to say beside its severity, or null.</param>
    public static string Of(AuditFinding finding, string? note = null)
    {
        var severity = MarkdownText.Escape(finding.Severity?.Value);
        string[] cells =
        [
            note is null ? severity : $"{severity} ({MarkdownText.Escape(note)})",
            MarkdownText.Name(finding.CheckName?.Value),
            MarkdownText.Name(FindingIdentity.Of(finding).ResourceKey),
            MarkdownText.Escape(finding.ReasonForNonCompliance),
            MarkdownText.Name(finding.ReasonForNonComplianceCode),
            finding.FindingTime is { } found ? ExportText.Time(found) : "",
            finding.IsSuppressed switch { true => "yes", false => "no", null => "" },
            MarkdownText.Name(FindingIdentity.IdOf(finding)),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }
}
