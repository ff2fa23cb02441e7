using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>
/// Draws a summary for people at a terminal: a bar a group, in the colours of the severities, the worst first, or the newest audit.
/// </summary>
internal sealed class SummaryTableWriter(ServiceSelection selection, ConsoleContext context) : ISummaryWriter
{
    private const int MaxGroups = 12;
    private const int NarrowestKey = 10;
    private const int WidestKey = 44;
    private const int WidestBar = 32;
    private const int NarrowestBar = 8;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);

    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places)
    {
        var isOfPeriod = summary.AuditCount > Math.Max(places.Count, 1);
        WriteLine(Title.Of(TotalOf(summary, isOfPeriod, places) + (isPartial ? ", and there may be more" : ""), selection), Bold);
        if (isOfPeriod)
        {
            // Each audit finds a problem anew, so that findings of a period are no measure of what is open.
            WriteLine($"Each audit finds a problem anew: {Number(summary.Count)} findings, which the bars count.", Dim);
            WriteLine("--task latest counts those of the newest audit alone.", Dim);
        }

        if (places.Count > 0)
        {
            Write(PlaceRows.HeadingOf(places), "account", PlaceRows.Of(places));
        }

        foreach (var dimension in by)
        {
            Write(dimension, summary.Of(dimension));
        }
    }

    private static string TotalOf(FindingSummary summary, bool isOfPeriod, IReadOnlyList<PlaceSummary> places)
    {
        var period = summary is { FirstFindingTime: { } first, LastFindingTime: { } last } ? $", {PeriodOf(first, last)}" : "";
        if (isOfPeriod)
        {
            return $"{Counts.Of(summary.OpenProblems, "distinct open problem")} in {Counts.Of(summary.AuditCount, "audit")}, "
                + $"{Number(summary.SuppressedProblems)} suppressed{period}";
        }

        var audits = places.Count > 0 ? PlaceRows.CountOf(places) : summary.AuditCount == 1 ? " of one audit" : "";
        return $"{Counts.Of(summary.Open, "open finding")}{audits}, {Number(summary.Suppressed)} suppressed{period}";
    }

    private static string PeriodOf(DateTimeOffset first, DateTimeOffset last) =>
        Day(first) == Day(last) ? Day(first) : $"{Day(first)} to {Day(last)}";

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Write(SummaryDimension dimension, IReadOnlyList<SummaryGroup> groups)
    {
        var rows = groups.Select(group => new SummaryRow(NameOf(dimension, group.Value), group.Open, group.OpenBySeverity())
        {
            Style = dimension == SummaryDimension.Severity ? SeverityStyle.Of(group.Value) : Style.Plain,
            Start = StartOf(dimension, group),
            Suppressed = SuppressedOf(group.Suppressed),
            Worst = dimension == SummaryDimension.Severity || group.Open == 0
                ? ""
                : $"  {SeverityName(group.OpenBySeverity()[0], group.Open)}",

            // A task id is there to be copied.
            IsNameWhole = dimension == SummaryDimension.Task,
        });
        Write(HeadingOf(dimension), dimension.ToString().ToLowerInvariant(), [.. rows]);
    }

    private void Write(string heading, string by, IReadOnlyList<SummaryRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var shown = rows.Take(rows.Count == MaxGroups + 1 ? rows.Count : MaxGroups).ToList();
        var most = shown.Max(static row => row.Open);
        var details = shown.ConvertAll(static row => row.Worst + row.Suppressed);
        var nameWidth = shown.Max(static row => Cells.Count(row.Name));
        var numberWidth = Number(most).Length;
        var startWidth = shown.Max(static row => Cells.Count(row.Start));
        var room = context.Width - numberWidth - startWidth - 4;
        var narrowestBar = NarrowestBar;
        if (shown[0].IsNameWhole)
        {
            // The name stays whole and the columns beside it shrink.
            narrowestBar = 0;
            details = nameWidth > room - details.Max(Cells.Count) ? shown.ConvertAll(static row => row.Suppressed) : details;
        }

        var left = room - details.Max(Cells.Count);
        var keyWidth = Math.Min(nameWidth, Math.Clamp(left - narrowestBar, NarrowestKey, WidestKey));
        var barWidth = Math.Clamp(left - keyWidth, narrowestBar, WidestBar);
        _console.WriteLine();
        WriteLine($"By {heading}", new Style(decoration: Decoration.Underline));
        for (var i = 0; i < shown.Count; i++)
        {
            var line = new Paragraph();
            var row = shown[i];
            line.Append(Cells.FitMiddle(row.Name, keyWidth), row.Style);
            line.Append(Cells.Pad(row.Start, startWidth), Dim);
            line.Append("  " + Number(row.Open).PadLeft(numberWidth) + "  ", Bold);
            AddBar(line, row, most, barWidth);
            line.Append(details[i], Dim);
            _console.Write(line);
            _console.WriteLine();
        }

        if (rows.Count > shown.Count)
        {
            WriteLine(
                $"and {Number(rows.Count - shown.Count)} more: {(by == "account" ? "" : $"--by {by} ")}--output plain has all of them",
                Dim);
        }
    }

    private static void AddBar(Paragraph line, SummaryRow row, long most, int width)
    {
        var drawn = 0;
        var counted = 0L;
        foreach (var (severity, count) in row.OpenBySeverity)
        {
            counted += count;

            // The bar is rounded up, so that a single critical finding among thousands is seen.
            var end = (int)Math.Ceiling((double)counted * width / Math.Max(most, 1));
            line.Append(new string('\u2588', end - drawn), new Style(SeverityStyle.BarOf(severity.Value)));
            drawn = end;
        }

        line.Append(new string(' ', Math.Max(width - drawn, 0)));
    }

    internal static string SuppressedOf(long suppressed) => suppressed == 0 ? "" : $"  +{Number(suppressed)} suppressed";

    private static string StartOf(SummaryDimension dimension, SummaryGroup group) =>
        dimension == SummaryDimension.Task && group.AuditStart is { } start
            ? start.UtcDateTime.ToString("'  'yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "";

    internal static string SeverityName(KeyValuePair<FindingSeverity, long> worst, long open)
    {
        var name = worst.Key.Value.Length == 0 ? "no severity" : VisibleText.Show(worst.Key.Value);
        return worst.Value == open ? name : $"{Number(worst.Value)} {name}";
    }

    private static string NameOf(SummaryDimension dimension, string? value) => value is null
        ? "(not said)"
        : dimension == SummaryDimension.Check ? CheckNames.Shorten(VisibleText.Show(value)) : VisibleText.Show(value);

    private static string HeadingOf(SummaryDimension dimension) => dimension switch
    {
        SummaryDimension.Type => "resource type",
        SummaryDimension.Task => "audit, the newest first, with its start (UTC)",
        _ => dimension.ToString().ToLowerInvariant(),
    };

    internal static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private void WriteLine(string text, Style style)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }
}
