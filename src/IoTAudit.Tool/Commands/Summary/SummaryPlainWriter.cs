using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>
/// Prints a line a group with tabs between its values: what it is counted by, the value, open, suppressed, the worst
/// severity; of the problems of several audits those that are gone too, of an audit its start, of an
/// account and Region the start of its audit and whether it was read.
/// </summary>
internal sealed class SummaryPlainWriter(TextWriter output) : ISummaryWriter
{
    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places)
    {
        WriteLine("all", isPartial ? "partial" : "", summary.Open, summary.Suppressed, "");
        if (SummaryWriters.IsOfPeriod(summary, places))
        {
            var gone = string.Create(CultureInfo.InvariantCulture, $"\t{summary.GoneProblems}");
            WriteLine("problem", "", summary.OpenProblems, summary.SuppressedProblems, "", gone);
        }

        foreach (var part in places)
        {
            WriteLine(
                "account",
                part.Place.Name,
                part.Summary.Open,
                part.Summary.Suppressed,
                part.Worst?.Value,
                $"\t{TabbedLine.Time(part.Place.Audit?.StartTime) ?? "-"}\t{part.Status}");
        }

        foreach (var dimension in by)
        {
            foreach (var group in summary.Of(dimension))
            {
                WriteLine(
                    dimension.ToString().ToLowerInvariant(),
                    group.Value,
                    group.Open,
                    group.Suppressed,
                    group.WorstSeverity?.Value,
                    dimension == SummaryDimension.Task ? $"\t{TabbedLine.Time(group.AuditStart)}" : "");
            }
        }
    }

    private void WriteLine(string by, string? value, long open, long suppressed, string? worst, string start = "") =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{by}\t{VisibleText.Show(value)}\t{open}\t{suppressed}\t{VisibleText.Show(worst)}{start}"));
}
