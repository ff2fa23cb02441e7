using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints <c>{"new": [...], "resolved": [...], "persisting": [...], "unknown": [...], "worsened": [...]}</c>, where the last has
/// <c>{"before": {...}, "finding": {...}}</c>, with <c>"isPartial": true</c> at its end where a side is not whole, or a line a finding:
/// <c>{"change": "new", "finding": {...}}</c>, where one that persists and got worse has <c>before</c> as well.
/// </summary>
internal sealed class ComparisonJsonWriter(TextWriter output, bool isLines) : IComparisonWriter
{
    public void Write(FindingComparison comparison, bool isPartial)
    {
        var former = new FormerStates(comparison);
        if (isLines)
        {
            WriteLines(comparison, former);
        }
        else
        {
            WriteDocument(comparison, former, isPartial);
        }
    }

    private void WriteLines(FindingComparison comparison, FormerStates former)
    {
        foreach (var change in ComparisonWriters.Order)
        {
            foreach (var finding in comparison.Of(change))
            {
                output.Write($"{{\"change\":\"{NameOf(change)}\",{former.JsonOf(finding)}\"finding\":{JsonOf(finding)}}}\n");
            }
        }
    }

    private void WriteDocument(FindingComparison comparison, FormerStates former, bool isPartial)
    {
        output.Write('{');
        foreach (var change in ComparisonWriters.Order)
        {
            JsonOutput.WriteList(output, NameOf(change), comparison.Of(change).Select(JsonOf));
            output.Write(",\n");
        }

        var worsened = comparison.Worsened.Select(finding => $"{{{former.JsonOf(finding)}\"finding\":{JsonOf(finding)}}}");
        JsonOutput.WriteList(output, "worsened", worsened);
        output.Write(isPartial ? ",\n\"isPartial\": true}\n" : "}\n");
    }

    private static string NameOf(FindingChange change) => change.ToString().ToLowerInvariant();

    private static string JsonOf(AuditFinding finding) => JsonSerializer.Serialize(finding, FindingJsonContext.Default.AuditFinding);
}
