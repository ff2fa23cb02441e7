using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>
/// Tells how an audit goes on: on a terminal one line that is drawn anew, elsewhere a line on stderr for each check that ends.
/// </summary>
internal sealed class AuditProgress(ProgressLine line, TimeProvider timeProvider) : IProgress<AuditTask>
{
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private readonly long _start = timeProvider.GetTimestamp();

    /// <summary>The audit that was heard of, or null.</summary>
    public string? TaskId { get; private set; }

    /// <summary>Called with the first report.</summary>
    public Action<AuditTask>? Begun { get; set; }

    public void Report(AuditTask value)
    {
        if (TaskId is null)
        {
            TaskId = value.TaskId;
            Begun?.Invoke(value);
        }

        // At a terminal the table at the end would say the same again, right below.
        foreach (var check in line.IsVisible ? [] : value.Checks)
        {
            if (AuditText.HasEnded(check) && _ended.Add(check.CheckName.Value))
            {
                line.WriteError(
                    $"iot-audit: {VisibleText.Show(CheckNames.Shorten(check.CheckName.Value))}: {AuditText.ResultOf(check)}");
            }
        }

        if (!value.IsFinished)
        {
            var ended = value.Checks.Count(AuditText.HasEnded);
            var elapsed = timeProvider.GetElapsedTime(_start);
            line.Show(new Text(string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Show(value.Status?.Value ?? "status not said")}: "
                    + $"{ended} of {Counts.Of(value.Checks.Count, "check has", "checks have")} ended, {elapsed:hh\\:mm\\:ss}")));
        }
    }
}
