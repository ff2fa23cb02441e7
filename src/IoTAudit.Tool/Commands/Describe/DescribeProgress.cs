using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>Draws how far a run is, and keeps the last report for its summary.</summary>
internal sealed class DescribeProgress(ProgressLine line) : IProgress<DescribeManyProgress>
{
    private const int BarWidth = 24;

    // A run that is shorter than this shows no progress.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    // The rate before this moment is that of starting up, so no time to go is made of it.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly Style DoneStyle = new(Color.Green);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private volatile DescribeManyProgress _latest = new();

    public DescribeManyProgress Latest => _latest;

    public void Report(DescribeManyProgress value)
    {
        _latest = value;
        if (line.IsVisible && !value.IsSummary && value.Elapsed >= Patience)
        {
            line.Show(Draw(value, line.Width));
        }
    }

    private static Paragraph Draw(DescribeManyProgress progress, int width)
    {
        var facts = string.Join("  ", Facts(progress));
        var drawn = new Paragraph();
        if (progress.ExpectedCount is > 0 and { } expected && BarWidth + 1 + Cells.Count(facts) <= width)
        {
            var done = (int)Math.Clamp(progress.Done * BarWidth / expected, 0, BarWidth);
            drawn.Append(new string('\u2501', done), DoneStyle);
            drawn.Append(new string(done < BarWidth ? '\u2500' : ' ', BarWidth - done) + " ", Dim);
        }

        drawn.Append(Cells.Count(facts) <= width ? facts : Cells.Fit(facts, width));
        return drawn;
    }

    private static IEnumerable<string> Facts(DescribeManyProgress progress)
    {
        var left = progress.ExpectedCount - progress.Done;
        yield return left >= 0 ? Show($"{progress.Done:N0} done, {left:N0} left") : Show($"{progress.Done:N0} done");
        yield return Show($"{progress.Rate:0.0}/s");
        yield return Show($"{progress.Throttled:N0} throttled");
        if (progress.Failed > 0)
        {
            yield return Show($"{progress.Failed:N0} failed");
        }

        if (progress.Elapsed >= Settling && progress.TimeToGo is { } time)
        {
            yield return $"{Duration.Show(time)} to go";
        }
    }

    private static string Show(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
