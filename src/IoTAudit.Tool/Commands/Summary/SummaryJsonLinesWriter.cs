using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Prints a group a line.</summary>
internal sealed class SummaryJsonLinesWriter(TextWriter output) : ISummaryWriter
{
    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places)
    {
        if (SummaryWriters.IsOfPeriod(summary, places))
        {
            JsonOutput.Write(output, isIndented: false, json => SummaryJson.WriteProblems(json, summary));
        }

        foreach (var place in places)
        {
            JsonOutput.Write(output, isIndented: false, json => SummaryJson.Write(json, place));
        }

        foreach (var dimension in by)
        {
            foreach (var group in summary.Of(dimension))
            {
                JsonOutput.Write(output, isIndented: false, json => SummaryJson.Write(json, dimension, group));
            }
        }
    }
}
