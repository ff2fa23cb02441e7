namespace IoTAuditClient.Emulator;

/// <summary>
/// A mitigation task. Its actions wait together, and are then taken one after the other in equal times: finding by finding, and on each
/// finding in the order of the request. An action that fails keeps none after it from being taken.
/// </summary>
internal sealed class MitigationTask
{
    private readonly MitigationExecution[] _taken;
    private int _next;

    public MitigationTask(
        long number,
        MitigationRequest request,
        IReadOnlyList<KeptAction> actions,
        IReadOnlyList<MitigatedFinding> findings,
        DateTimeOffset now,
        TimeSpan duration)
    {
        Number = number;
        Request = request;
        Actions = actions;
        Findings = findings;
        StartTime = now.InMilliseconds();
        _taken = [.. findings.Where(finding => !finding.IsSkipped).SelectMany(finding => finding.Executions)];

        var nextTick = now.AddTicks(1);
        foreach (var (execution, slot) in _taken.Zip(TimeSlots.Of(now, duration, _taken.Length)))
        {
            // Every action waits for a tick at least, so that a task that takes no time is seen to wait as well.
            execution.Plan(slot.Start > now ? slot.Start : nextTick, slot.End);
        }

        EndsAt = _taken.Length == 0 ? nextTick : _taken[^1].EndsAt;
        foreach (var execution in findings.Where(finding => finding.IsSkipped).SelectMany(finding => finding.Executions))
        {
            execution.Skip(StartTime);
        }
    }

    public long Number { get; }

    public MitigationRequest Request { get; }

    /// <summary>The actions as they were when the task started.</summary>
    public IReadOnlyList<KeptAction> Actions { get; }

    public IReadOnlyList<MitigatedFinding> Findings { get; }

    public DateTimeOffset StartTime { get; }

    public DateTimeOffset? EndTime { get; private set; }

    public string Status { get; private set; } = MitigationTerms.InProgress;

    public bool IsRunning => Status == MitigationTerms.InProgress;

    public DateTimeOffset? NextEnd => !IsRunning ? null : _next < _taken.Length ? _taken[_next].EndsAt : EndsAt;

    private DateTimeOffset EndsAt { get; }

    /// <summary>Takes the action that is due next, and ends the task with its last one.</summary>
    /// <returns>The action; null where there was none left.</returns>
    public MitigationExecution? Run()
    {
        MitigationExecution? taken = null;
        if (_next < _taken.Length)
        {
            taken = _taken[_next++];
            taken.Complete();
        }

        if (_next == _taken.Length)
        {
            End(HasFailed() ? MitigationTerms.Failed : MitigationTerms.Completed, EndsAt);
        }

        return taken;
    }

    public void Cancel(DateTimeOffset now)
    {
        foreach (var execution in _taken)
        {
            execution.Cancel(now);
        }

        End(MitigationTerms.Canceled, now);
    }

    // As an audit has failed when each of its checks has. AWS documents neither.
    private bool HasFailed() =>
        Findings.Any(finding => finding.Outcome == MitigationTerms.Failed)
        && Findings.All(finding => finding.Outcome != MitigationTerms.Completed);

    private void End(string status, DateTimeOffset time) => (Status, EndTime) = (status, time);
}
