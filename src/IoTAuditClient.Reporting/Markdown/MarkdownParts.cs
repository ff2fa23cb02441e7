using System.Globalization;
using System.Text;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>What stands around the findings of a report in Markdown.</summary>
internal static class MarkdownParts
{
    public const string Partial = "**Partial: not all findings could be read.**\n";

    /// <summary>The title, who made the report and of what.</summary>
    public static string Head(ExportContext context)
    {
        var place = (context.Origin.Account, context.Region) switch
        {
            (null, null) => "",
            (null, _) => $", Region {MarkdownText.Name(context.Region)}",
            (_, null) => $", account {MarkdownText.Name(context.Origin.Account)}",
            _ => $", account {MarkdownText.Name(context.Origin.Account)}, Region {MarkdownText.Name(context.Region)}",
        };
        return "# AWS IoT Device Defender audit findings\n\n"
            + $"Exported by {MarkdownText.Escape(context.Tool)} at {ExportText.Time(context.Time)}{place}.\n"
            + (context.Question is { } question ? $"\nAsked for: {MarkdownText.Escape(question)}.\n" : "")
            + (context.IsInvented ? "\n**These findings are invented: they come from an emulator.**\n" : "");
    }

    /// <summary>The totals by severity.</summary>
    public static string Totals(MarkdownTotals totals, bool isPartial)
    {
        var text = new StringBuilder(isPartial ? "## Totals of what was read\n\n" : "## Totals\n\n")
            .Append("| Severity | Findings | Of these suppressed |\n| --- | ---: | ---: |\n");
        foreach (var (severity, count, suppressed) in totals.BySeverity())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {severity} | {count} | {suppressed} |\n");
        }

        return text.Append(totals.Problems is { } problems ? $"\n{problems}" : "").ToString();
    }

    /// <summary>A line for each known check that was met.</summary>
    public static IReadOnlyList<string> Checks(MarkdownTotals totals) =>
    [
        .. totals.Checks().Select(counted => string.Create(
            CultureInfo.InvariantCulture,
            $"- [{counted.Check.Title}]({counted.Check.DocumentationUrl}), `{counted.Check.Name}`, {counted.Count}: "
                + $"{counted.Check.Description}\n")),
    ];
}
