using System.Globalization;
using IoTAudit.Tool.Services;
using Spectre.Console;

namespace IoTAudit.Tool.Terminal;

/// <summary>Shows how much a list has brought, where the items themselves go elsewhere.</summary>
/// <param name="line">Where to show it.</param>
/// <param name="context">What the terminal is.</param>
/// <param name="arePrinted">Whether the items themselves go to standard output.</param>
internal sealed class ListProgress(ProgressLine line, ConsoleContext context, bool arePrinted) : IProgress<long>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private readonly long _start = context.TimeProvider.GetTimestamp();
    private TimeSpan _last;

    public void Report(long value)
    {
        if (!line.IsVisible || (arePrinted && context.IsTerminal))
        {
            return;
        }

        var elapsed = context.TimeProvider.GetElapsedTime(_start);
        if (elapsed < Patience || elapsed - _last < Interval)
        {
            return;
        }

        _last = elapsed;
        line.Show(new Text(string.Create(CultureInfo.InvariantCulture, $"{value:N0} listed  {value / elapsed.TotalSeconds:N0}/s")));
    }
}
