using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>
/// Draws a summary for people at a terminal: a bar a group, in the colours of the severities, the worst first, or the newest audit.
/// </summary>
/// <param name="isShort">Whether it is to fit on a screen of 24 lines.</param>
/// <param name="before">What was open in the audit before; null where that is not known.</param>
/// <param name="selection">Which service answers.</param>
/// <param name="context">The terminal.</param>
internal sealed class SummaryTableWriter(
    bool isShort, FormerCounts? before, ServiceSelection selection, ConsoleContext context) : ISummaryWriter
{
    private const int MaxGroups = 12;
    private const int FewGroups = 6;
    private const int FewestGroups = 4;
    private const int NarrowTerminal = 80;
    private const string SuppressedHead = "suppressed";
    private const int NarrowestKey = 10;
    private const int WidestKey = 44;
    private const int WidestBar = 32;
    private const int NarrowestBar = 8;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);

    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial, IReadOnlyList<PlaceSummary> places)
    {
        var isOfPeriod = SummaryWriters.IsOfPeriod(summary, places);
        WriteLine(Title.Of(TotalOf(summary, isOfPeriod, places) + (isPartial ? ", and there may be more" : ""), selection), Bold);
        if (isOfPeriod)
        {
            WriteLine(GoneText.MeaningOf(summary.NewestAudits), Dim);
            WriteLine($"The bars count the {Number(summary.Count)} findings; --task latest has the newest audit's alone.", Dim);
        }

        if (places.Count > 0)
        {
            Write(PlaceRows.HeadingOf(places), "account", PlaceRows.Of(places, context.TimeProvider));
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
            return $"{Counts.Of(summary.OpenProblems, "distinct open problem")}, {Number(summary.GoneProblems)} gone, "
                + $"{Number(summary.SuppressedProblems)} suppressed in {Counts.Of(summary.AuditCount, "audit")}{period}";
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
            Suppressed = group.Suppressed,
            Change = dimension == SummaryDimension.Check ? before?.ChangeOf(group.Value, group.Open) ?? "" : "",
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

        var most = isShort && by != "account" ? FewGroups : MaxGroups;
        var shown = rows.Take(rows.Count == most + 1 ? rows.Count : most).ToList();
        var highest = shown.Max(static row => row.Open);
        var nameWidth = shown.Max(static row => Cells.Count(row.Name));
        var numberWidth = Number(highest).Length;
        var startWidth = shown.Max(static row => Cells.Count(row.Start));
        var isNarrow = context.Width < NarrowTerminal;
        var worstWidth = isNarrow && by != "account" ? 0 : shown.Max(static row => Cells.Count(row.Worst));
        var hasSuppressed = shown.Any(static row => row.Suppressed > 0);
        var changeHead = !isNarrow && shown.Any(static row => row.Change.Length > 0) ? ChangeHead() : "";
        var room = context.Width - numberWidth - startWidth - 4 - WidthOf(hasSuppressed ? SuppressedHead : "") - WidthOf(changeHead);
        var narrowestBar = NarrowestBar;
        if (shown[0].IsNameWhole)
        {
            // The name stays whole and the columns beside it shrink.
            narrowestBar = 0;
            worstWidth = nameWidth > room - worstWidth ? 0 : worstWidth;
        }

        var left = room - worstWidth;
        var keyWidth = Math.Min(nameWidth, Math.Clamp(left - narrowestBar, NarrowestKey, WidestKey));
        var barWidth = Math.Clamp(left - keyWidth, narrowestBar, WidestBar);
        var folded = shown.Select(row => NameFolding.Fold(row.Name, keyWidth).Split('\n')).ToList();
        while (isShort && shown.Count > FewestGroups && folded.Take(shown.Count).Sum(static names => names.Length) > FewGroups + 1)
        {
            shown.RemoveAt(shown.Count - 1);
        }

        _console.WriteLine();
        WriteHead(
            $"By {heading}",
            keyWidth + startWidth + numberWidth + 4 + barWidth + worstWidth,
            hasSuppressed ? SuppressedHead : "",
            changeHead);
        foreach (var (row, names) in shown.Zip(folded))
        {
            var line = new Paragraph();
            line.Append(Cells.FitMiddle(names[0], keyWidth), row.Style);
            line.Append(Cells.Pad(row.Start, startWidth), Dim);
            line.Append("  " + Number(row.Open).PadLeft(numberWidth) + "  ", Bold);
            AddBar(line, row, highest, barWidth);
            var details = worstWidth == 0 ? "" : Cells.Pad(row.Worst, worstWidth);
            details += hasSuppressed ? Right(row.Suppressed == 0 ? "" : Number(row.Suppressed), SuppressedHead) : "";
            details += changeHead.Length > 0 ? Right(row.Change, changeHead) : "";
            line.Append(details.TrimEnd(), Dim);
            _console.WriteLine(line);
            foreach (var rest in names.Skip(1))
            {
                _console.WriteWrapped(rest, row.Style, context.Width, "  ");
            }
        }

        if (rows.Count > shown.Count)
        {
            var others = by == "account" ? "--output plain has all of them"
                : isShort ? $"--by {by}, or --all for resource types and reasons too"
                : $"--by {by} --output plain has all of them";
            WriteLine($"and {Number(rows.Count - shown.Count)} more: {others}", Dim);
        }

        if (changeHead.Length > 0)
        {
            WriteLine($"{changeHead}: more or less open than then; iot-audit diff --previous names them", Dim);
        }
    }

    private static int WidthOf(string head) => head.Length == 0 ? 0 : head.Length + 2;

    private static string Right(string text, string head) => "  " + text.PadLeft(head.Length);

    private string ChangeHead() =>
        before?.Start is { } start ? $"since {TableTime.Of(start, context.TimeProvider).Split(' ')[0]}" : "since before";

    // The heads stand above the columns at the right, which have numbers alone.
    private void WriteHead(string heading, int width, params IEnumerable<string> heads)
    {
        var line = new Paragraph();
        line.Append(heading, new Style(decoration: Decoration.Underline));
        var right = string.Concat(heads.Where(static head => head.Length > 0).Select(static head => "  " + head));
        line.Append(right.Length == 0 ? "" : new string(' ', Math.Max(width - Cells.Count(heading), 0)) + right, Dim);
        _console.WriteLine(line);
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
            line.Append(new string(SeverityStyle.GlyphOf(severity.Value), end - drawn), new Style(SeverityStyle.BarOf(severity.Value)));
            drawn = end;
        }

        line.Append(new string(' ', Math.Max(width - drawn, 0)));
    }

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

    private void WriteLine(string text, Style style) => _console.WriteWrapped(text, style, context.Width);
}
