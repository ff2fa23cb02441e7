using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>The lines of <c>--verbose</c>, each with the time since the start.</summary>
internal sealed class VerboseLines(ConsoleContext context)
{
    private readonly long _start = context.TimeProvider.GetTimestamp();

    public TimeProvider TimeProvider => context.TimeProvider;

    public void Write(string line)
    {
        var elapsed = context.TimeProvider.GetElapsedTime(_start).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        context.Error.WriteLine($"iot-audit: +{elapsed}s {VisibleText.Show(line)}");
    }
}
