using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>A finding as a row of a table.</summary>
internal static class MarkdownRow
{
    private static readonly string[] Columns =
        ["Severity", "Check", "Resource", "Reason", "Reason code", "Found", "Suppressed", "Finding"];

    public static string Head { get; } = HeadOf();

    /// <param name="more">The names of further columns, at the end.</param>
    public static string HeadOf(params string[] more) =>
        $"{Line([.. Columns, .. more])}{Line([.. Columns.Concat(more).Select(static _ => "---")])}";

    /// <param name="finding">The finding.</param>
    /// <param name="note">What to say beside its severity, or null.</param>
    /// <param name="more">The cells of further columns, as Markdown.</param>
    public static string Of(AuditFinding finding, string? note = null, params string[] more)
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
            .. more,
        ];
        return Line(cells);
    }

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
