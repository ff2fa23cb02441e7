using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>Tells how mitigation tasks go on: a line on stderr for each that starts, on a terminal one line that is drawn anew.</summary>
internal sealed class MitigationProgress(ProgressLine line, TimeProvider timeProvider, bool isStarting) : IProgress<AuditMitigationTask>
{
    private readonly Dictionary<string, AuditMitigationTask> _tasks = new(StringComparer.Ordinal);
    private readonly long _start = timeProvider.GetTimestamp();

    /// <summary>The tasks that have not ended, as far as it was heard.</summary>
    public IReadOnlyList<string> Running => [.. _tasks.Where(static task => !task.Value.IsFinished).Select(static task => task.Key)];

    public void Report(AuditMitigationTask value)
    {
        if (value.TaskId is not { } taskId)
        {
            return;
        }

        if (!_tasks.ContainsKey(taskId) && isStarting)
        {
            line.WriteError($"iot-audit: the mitigation task {VisibleText.Show(taskId)} has started with "
                + $"{Counts.Of(value.Target?.FindingIds.Count ?? 0, "finding")}.");
        }

        _tasks[taskId] = value;
        var running = Running.Count;
        if (running > 0)
        {
            var ended = _tasks.Values.Sum(MitigationText.EndedOf);
            var total = _tasks.Values.Sum(static task => Math.Max(
                task.Target?.FindingIds.Count ?? 0, task.Statistics.Sum(static check => (decimal)(check.TotalFindings ?? 0))));
            var elapsed = timeProvider.GetElapsedTime(_start);
            line.Show(new Text(string.Create(
                CultureInfo.InvariantCulture,
                $"{ended:N0} of {Counts.Of(total, "finding")} done, {running:N0} of "
                    + $"{Counts.Of(_tasks.Count, "task runs", "tasks run")}, {elapsed:hh\\:mm\\:ss}")));
        }
    }
}
