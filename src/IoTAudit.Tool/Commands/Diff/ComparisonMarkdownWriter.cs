using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Markdown;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints a comparison for a comment: a table each of what is new, got worse, is unknown and is resolved, the worst first. Where it may
/// not be longer, rows are left out from the end of each table, and a line says how many.
/// </summary>
internal sealed class ComparisonMarkdownWriter(TextWriter output, int? maxLength, ServiceSelection selection) : IComparisonWriter
{
    /// <summary>The most characters of a heading with the head of its table and the notice of what is left out.</summary>
    private const int LengthOfSection = 400;

    public void Write(FindingComparison comparison, bool isPartial)
    {
        var former = new FormerStates(comparison);
        (string Heading, IReadOnlyList<AuditFinding> Findings)[] sections =
        [
            ("New", comparison.Of(FindingChange.New)),
            ("Persisting, and worse than before", comparison.Worsened),
            ("Unknown, because the newer audit does not tell of their checks", comparison.Of(FindingChange.Unknown)),
            ("Resolved", comparison.Of(FindingChange.Resolved)),
        ];
        var counts = ComparisonWriters.Order.Select(change => ComparisonWriters.Count(change, comparison.Of(change).Count, former));
        var room = new MarkdownRoom(maxLength);
        room.Add($"# AWS IoT Device Defender audits compared\n\n{string.Join(", ", counts)}.\n");
        room.Add(selection.IsInvented ? "\n**These findings are invented: they come from an emulator.**\n" : "");
        room.Add(isPartial ? "\n**Partial: not all findings could be read.**\n" : "");
        var open = sections.Where(static section => section.Findings.Count > 0).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            room.Add($"\n## {open[i].Heading}\n\n{MarkdownRow.Head}");
            room.AddLines(
                [.. open[i].Findings.Select(finding => MarkdownRow.Of(finding, former.TextOf(finding)))],
                LengthOfSection * (open.Count - i - 1),
                "findings are");
        }

        output.Write(room.ToString());
    }
}
