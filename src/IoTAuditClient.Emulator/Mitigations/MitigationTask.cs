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
        StartTime = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        _taken = [.. findings.Where(finding => !finding.IsSkipped).SelectMany(finding => finding.Executions)];

        // A task that takes no time ends with the clock's next tick, so that a client that is quick enough sees it in progress.
        var slot = duration.Ticks / (_taken.Length + 1);
        for (var index = 0; index < _taken.Length; index++)
        {
            var end = index == _taken.Length - 1 ? duration.Ticks : slot * (index + 2);
            _taken[index].Plan(now.AddTicks(Math.Max(1, slot * (index + 1))), now.AddTicks(Math.Max(1, end)));
        }

        EndsAt = _taken.Length == 0 ? now.AddTicks(1) : _taken[^1].EndsAt;
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
