using System.Text.Json;
using IoTAudit.Tool.Findings;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints <c>{"new": [...], "resolved": [...], "persisting": [...], "unknown": [...]}</c>, with
/// <c>"isPartial": true</c> at its end where a side is not whole, or a line a finding:
/// <c>{"change": "new", "finding": {...}}</c>.
/// </summary>
internal sealed class ComparisonJsonWriter(TextWriter output, bool isLines) : IComparisonWriter
{
    public void Write(FindingComparison comparison, bool isPartial)
    {
        var separator = isLines ? "" : "{";
        foreach (var change in ComparisonWriters.Order)
        {
            var name = change.ToString().ToLowerInvariant();
            if (!isLines)
            {
                output.Write($"{separator}\"{name}\": [");
            }

            var isFirst = true;
            foreach (var finding in comparison.Of(change))
            {
                var json = JsonSerializer.Serialize(finding, FindingJsonContext.Default.AuditFinding);
                output.Write(isLines ? $"{{\"change\":\"{name}\",\"finding\":{json}}}\n" : $"{(isFirst ? "" : ",")}\n  {json}");
                isFirst = false;
            }

            if (!isLines)
            {
                output.Write(isFirst ? "]" : "\n]");
                separator = ",\n";
            }
        }

        output.Write(isLines ? "" : isPartial ? ",\n\"isPartial\": true}\n" : "}\n");
    }
}
