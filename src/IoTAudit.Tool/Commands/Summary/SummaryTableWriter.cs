using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
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

    public void Write(FindingSummary summary, IReadOnlyList<SummaryDimension> by, bool isPartial)
    {
        WriteLine(Title.Of(TotalOf(summary) + (isPartial ? ", and there may be more" : ""), selection), Bold);
        if (summary.AuditCount > 1)
        {
            // Each audit finds a problem anew, so that findings of a period are no measure of what is open.
            WriteLine($"Each audit finds a problem anew: {Number(summary.Count)} findings, which the bars count.", Dim);
            WriteLine("--task latest counts those of the newest audit alone.", Dim);
        }

        foreach (var dimension in by)
        {
            Write(dimension, summary.Of(dimension));
        }
    }

    private static string TotalOf(FindingSummary summary)
    {
        var period = summary is { FirstFindingTime: { } first, LastFindingTime: { } last } ? $", {PeriodOf(first, last)}" : "";
        if (summary.AuditCount > 1)
        {
            var problems = summary.OpenProblems;
            return $"{Number(problems)} distinct open {(problems == 1 ? "problem" : "problems")} in {Number(summary.AuditCount)} audits, "
                + $"{Number(summary.SuppressedProblems)} suppressed{period}";
        }

        var audits = summary.AuditCount == 1 ? " of one audit" : "";
        var open = summary.Open;
        return $"{Number(open)} open {(open == 1 ? "finding" : "findings")}{audits}, {Number(summary.Suppressed)} suppressed{period}";
    }

    private static string PeriodOf(DateTimeOffset first, DateTimeOffset last) =>
        Day(first) == Day(last) ? Day(first) : $"{Day(first)} to {Day(last)}";

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Write(SummaryDimension dimension, IReadOnlyList<SummaryGroup> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var shown = groups.Take(groups.Count == MaxGroups + 1 ? groups.Count : MaxGroups).ToList();
        var most = shown.Max(group => group.Open);
        var names = shown.ConvertAll(group => NameOf(dimension, group.Value));
        var starts = shown.ConvertAll(group => StartOf(dimension, group));
        var details = shown.ConvertAll(group => Detail(dimension, group));
        var numberWidth = Number(most).Length;
        var startWidth = starts.Max(Cells.Count);
        var room = context.Width - numberWidth - startWidth - 4;
        var narrowestBar = NarrowestBar;
        if (dimension == SummaryDimension.Task)
        {
            // A task id is there to be copied, so it stays whole and the columns beside it shrink.
            narrowestBar = 0;
            details = names.Max(Cells.Count) > room - details.Max(Cells.Count) ? shown.ConvertAll(SuppressedOf) : details;
        }

        var left = room - details.Max(Cells.Count);
        var keyWidth = Math.Min(names.Max(Cells.Count), Math.Clamp(left - narrowestBar, NarrowestKey, WidestKey));
        var barWidth = Math.Clamp(left - keyWidth, narrowestBar, WidestBar);
        _console.WriteLine();
        WriteLine($"By {HeadingOf(dimension)}", new Style(decoration: Decoration.Underline));
        for (var i = 0; i < shown.Count; i++)
        {
            var line = new Paragraph();
            var group = shown[i];
            line.Append(
                Cells.FitMiddle(names[i], keyWidth),
                dimension == SummaryDimension.Severity ? SeverityStyle.Of(group.Value) : Style.Plain);
            line.Append(Cells.Pad(starts[i], startWidth), Dim);
            line.Append("  " + Number(group.Open).PadLeft(numberWidth) + "  ", Bold);
            AddBar(line, group, most, barWidth);
            line.Append(details[i], Dim);
            _console.Write(line);
            _console.WriteLine();
        }

        if (groups.Count > shown.Count)
        {
            WriteLine(
                $"and {Number(groups.Count - shown.Count)} more: --by {dimension.ToString().ToLowerInvariant()} --output plain has "
                    + "all of them",
                Dim);
        }
    }

    private static void AddBar(Paragraph line, SummaryGroup group, long most, int width)
    {
        var drawn = 0;
        var counted = 0L;
        foreach (var (severity, count) in group.OpenBySeverity())
        {
            counted += count;

            // The bar is rounded up, so that a single critical finding among thousands is seen.
            var end = (int)Math.Ceiling((double)counted * width / Math.Max(most, 1));
            line.Append(new string('\u2588', end - drawn), new Style(SeverityStyle.BarOf(severity.Value)));
            drawn = end;
        }

        line.Append(new string(' ', width - drawn));
    }

    private static string Detail(SummaryDimension dimension, SummaryGroup group)
    {
        var worst = dimension == SummaryDimension.Severity || group.Open == 0 ? "" : $"  {SeverityName(group)}";
        return worst + SuppressedOf(group);
    }

    private static string SuppressedOf(SummaryGroup group) => group.Suppressed == 0 ? "" : $"  +{Number(group.Suppressed)} suppressed";

    private static string StartOf(SummaryDimension dimension, SummaryGroup group) =>
        dimension == SummaryDimension.Task && group.AuditStart is { } start
            ? start.UtcDateTime.ToString("'  'yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "";

    private static string SeverityName(SummaryGroup group)
    {
        var (severity, count) = group.OpenBySeverity()[0];
        var name = severity.Value.Length == 0 ? "no severity" : VisibleText.Show(severity.Value);
        return count == group.Open ? name : $"{Number(count)} {name}";
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

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private void WriteLine(string text, Style style)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }
}
