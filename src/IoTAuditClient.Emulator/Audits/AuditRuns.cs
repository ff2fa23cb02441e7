namespace IoTAuditClient.Emulator;

/// <summary>The audits that ran or run here, and how they find what they find. Used under the lock of the agenda.</summary>
internal sealed class AuditRuns(
    FindingGenerator generator,
    FoundFindings found,
    EmulatedFleet fleet,
    EmulatedAuditConfiguration configuration,
    EmulatedSuppressions suppressions) : IAgendaItem
{
    private readonly List<AuditRun> _runs = [];
    private readonly Dictionary<string, (string Code, string Message)> _failures = new(StringComparer.Ordinal);
    private int _nextNumber;

    public DateTimeOffset? Next => _runs.Min(run => run.NextCheck?.EndsAt);

    /// <summary>The audits, oldest first.</summary>
    public IReadOnlyList<AuditRun> All => [.. _runs];

    public int InProgressOnDemand => _runs.Count(run => run.IsRunning && run.IsOnDemand);

    /// <summary>How long audits take that begin from now on.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Called outside every lock with each audit that has ended.</summary>
    public Action<AuditRun>? Ended { get; set; }

    public AuditRun? Find(string taskId) => _runs.Find(run => run.Task.TaskId == taskId);

    public AuditRun Begin(IReadOnlyList<string> checks, string? scheduledAuditName, DateTimeOffset now)
    {
        var run = new AuditRun(_nextNumber, generator.TaskIdOf(_nextNumber), scheduledAuditName, now, Duration, checks);
        _nextNumber++;
        found.Begin(run.Number, run.Task);
        _runs.Add(run);
        return run;
    }

    public void Fail(string checkName, string errorCode, string message) => _failures[checkName] = (errorCode, message);

    public bool Restore(string checkName) => _failures.Remove(checkName);

    /// <summary>Ends the check that ends next.</summary>
    public Action? Run()
    {
        var run = _runs.Where(candidate => candidate.NextCheck is not null).MinBy(candidate => candidate.NextCheck!.EndsAt)!;
        End(run, run.NextCheck!);
        return run.TryEnd() ? () => Ended?.Invoke(run) : null;
    }

    public void Forget(DateTimeOffset oldest)
    {
        foreach (var forgotten in _runs.Where(run => !run.IsRunning && run.Task.StartTime < oldest).ToArray())
        {
            _runs.Remove(forgotten);
            found.Forget(forgotten.Number);
        }
    }

    private void End(AuditRun run, CheckRun check)
    {
        if (!configuration.IsEnabled(check.Name))
        {
            check.Fail(AuditTerms.CheckDisabled, "The check was disabled before the audit came to it.");
        }
        else if (_failures.TryGetValue(check.Name, out var failure))
        {
            check.Fail(failure.Code, failure.Message);
        }
        else
        {
            var (problems, resourceCount) = fleet.Inspect(check.Name);
            var time = check.EndsAt.InMilliseconds();
            found.Add(
                run.Number, problems.Select(problem => new FoundFinding(problem, time, suppressions.Covers(problem, check.EndsAt))));
            check.Complete(resourceCount);
        }
    }
}
