using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>Tells how an audit goes on: on a terminal one line that is drawn anew, and a line on stderr for each check that ends.</summary>
internal sealed class AuditProgress(ProgressLine line, TimeProvider timeProvider) : IProgress<AuditTask>
{
    private const int NarrowestName = 20;
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

        foreach (var check in value.Checks)
        {
            if (AuditText.HasEnded(check) && _ended.Add(check.CheckName.Value))
            {
                var name = VisibleText.Show(CheckNames.Shorten(check.CheckName.Value));
                var result = AuditText.ResultOf(check);
                line.WriteError($"iot-audit: {Fitting(name, result)}: {result}");
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

    // A name loses its middle where the terminal would break the line, because a broken line is harder to read.
    private string Fitting(string name, string result)
    {
        var room = Math.Max(line.Width - "iot-audit: : ".Length - Cells.Count(result), NarrowestName);
        return line.IsVisible && Cells.Count(name) > room ? Cells.FitMiddle(name, room) : name;
    }
}
