namespace IoTAuditClient.Emulator;

/// <summary>The audits that run in the emulator, by its clock: on demand, and by schedule.</summary>
/// <remarks>
/// An audit waits for data, makes its checks one after the other, and ends after its duration. A check finds what
/// <see cref="AuditEmulator.Fleet"/> has when it ends. Audits and their findings are kept for 90 days. Thread-safe.
/// </remarks>
public sealed class EmulatedAudits
{
    private const int MaxOnDemand = 10;
    private const int MaxScheduled = 5;

    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly object _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _timeOfDay;
    private readonly FindingGenerator _generator;
    private readonly FoundFindings _found;
    private readonly List<AuditRun> _runs = [];
    private readonly List<ScheduledRun> _schedules = [];
    private readonly Dictionary<string, (string Code, string Message)> _failures = new(StringComparer.Ordinal);
    private readonly ITimer _timer;
    private TimeSpan _duration;
    private int _nextNumber;

    internal EmulatedAudits(AuditEmulatorOptions options, GeneratedFindings generated, FoundFindings found)
    {
        _timeProvider = options.TimeProvider;
        _timeOfDay = options.TimeBase.UtcDateTime.TimeOfDay;
        _duration = options.AuditDuration;
        _generator = generated.Generator;
        _found = found;
        Configuration = new EmulatedAuditConfiguration(options, Advance, ScheduledAuditWith);
        Suppressions = new EmulatedSuppressions(options, Configuration, Prepare);
        Fleet = new EmulatedFleet(generated, Advance, Suppressions.Seed);

        // The timer is what ends audits that no request asks about, so that their end is told in time.
        _timer = _timeProvider.CreateTimer(_ => Advance(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long audits take that start from now on.</summary>
    /// <value><see cref="AuditEmulatorOptions.AuditDuration"/> at the start.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan Duration
    {
        get
        {
            lock (_lock)
            {
                return _duration;
            }
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            lock (_lock)
            {
                _duration = value;
            }
        }
    }

    internal static TimeSpan Retention { get; } = TimeSpan.FromDays(90);

    internal EmulatedFleet Fleet { get; }

    internal EmulatedAuditConfiguration Configuration { get; }

    internal EmulatedSuppressions Suppressions { get; }

    /// <summary>Called outside every lock with each audit that has ended.</summary>
    internal Action<AuditRun>? Ended { get; set; }

    internal DateTimeOffset Now => _timeProvider.GetUtcNow();

    internal DateTimeOffset OldestRetained => Now - Retention;

    /// <summary>The scheduled audits, in ordinal order of their names.</summary>
    public IReadOnlyList<EmulatedScheduledAudit> Scheduled
    {
        get
        {
            lock (_lock)
            {
                return [.. _schedules.Select(schedule => schedule.Audit).OrderBy(audit => audit.Name, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Starts an audit on demand, as StartOnDemandAuditTask does.</summary>
    /// <param name="checkNames">Its checks; none for all that are enabled.</param>
    /// <returns>The id of the audit.</returns>
    /// <exception cref="InvalidOperationException">
    /// The service would refuse it: a check is not enabled, or ten such audits are in progress.
    /// </exception>
    public string Start(params IEnumerable<string> checkNames)
    {
        ArgumentNullException.ThrowIfNull(checkNames);
        string[] checks = [.. checkNames];
        return ServiceException.AsCaller(() => StartOnDemand(checks.Length == 0 ? Configuration.EnabledChecks : checks));
    }

    /// <summary>Cancels an audit, as CancelAuditTask does.</summary>
    /// <param name="taskId">The audit's id.</param>
    /// <exception cref="InvalidOperationException">There is no such audit, or it is not in progress.</exception>
    public void Cancel(string taskId)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        if (!ServiceException.AsCaller(() => TryCancel(taskId)))
        {
            throw new InvalidOperationException($"There is no audit with the id '{taskId}'.");
        }
    }

    /// <summary>Lets a check fail in every audit, until <see cref="RestoreCheck"/>. An audit whose checks all fail has failed.</summary>
    /// <param name="checkName">The check.</param>
    /// <param name="errorCode">The error code. AWS documents INSUFFICIENT_PERMISSIONS and AUDIT_CHECK_DISABLED.</param>
    /// <param name="message">The error's message.</param>
    public void FailCheck(
        string checkName,
        string errorCode = AuditTerms.InsufficientPermissions,
        string message = "The role of the audit lacks permissions that this check needs.")
    {
        ArgumentException.ThrowIfNullOrEmpty(checkName);
        ArgumentException.ThrowIfNullOrEmpty(errorCode);
        ArgumentNullException.ThrowIfNull(message);
        Advance();
        lock (_lock)
        {
            _failures[checkName] = (errorCode, message);
        }
    }

    /// <summary>Lets a check succeed again.</summary>
    /// <param name="checkName">The check.</param>
    /// <returns>Whether it failed before.</returns>
    public bool RestoreCheck(string checkName)
    {
        ArgumentNullException.ThrowIfNull(checkName);
        Advance();
        lock (_lock)
        {
            return _failures.Remove(checkName);
        }
    }

    /// <summary>Adds a scheduled audit, which first runs on its next day. One of the same name is replaced.</summary>
    /// <param name="audit">The audit.</param>
    /// <exception cref="InvalidOperationException">
    /// A check is not enabled, or the account has five scheduled audits, which is its quota.
    /// </exception>
    public void Schedule(EmulatedScheduledAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        Advance();
        ServiceException.AsCaller(() => RequireEnabled(audit.CheckNames));
        lock (_lock)
        {
            _schedules.RemoveAll(schedule => schedule.Audit.Name == audit.Name);
            if (_schedules.Count == MaxScheduled)
            {
                throw new InvalidOperationException(
                    $"The account has {MaxScheduled} scheduled audits, which is its quota. Remove one first.");
            }

            _schedules.Add(new ScheduledRun(audit, Now, _timeOfDay));
            Arm();
        }
    }

    /// <summary>Removes a scheduled audit. Audits that it has started go on.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Unschedule(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Advance();
        lock (_lock)
        {
            return _schedules.RemoveAll(schedule => schedule.Audit.Name == name) > 0;
        }
    }

    internal void Stop() => _timer.Dispose();

    /// <summary>Lets happen what is due by now.</summary>
    internal void Advance()
    {
        List<AuditRun> ended = [];
        lock (_lock)
        {
            AdvanceTo(Now, ended);
            Arm();
        }

        ended.ForEach(run => Ended?.Invoke(run));
    }

    internal string StartOnDemand(IReadOnlyList<string> checks)
    {
        Advance();
        string[] distinct = [.. RequireEnabled(checks).Distinct(StringComparer.Ordinal)];
        lock (_lock)
        {
            if (_runs.Count(run => run.IsRunning && run.IsOnDemand) >= MaxOnDemand)
            {
                throw ServiceException.LimitExceeded($"{MaxOnDemand} on-demand audits are in progress, which is the quota of the account.");
            }

            var started = Begin(distinct, scheduledAuditName: null, Now);
            Arm();
            return started.Task.TaskId;
        }
    }

    /// <summary>Cancels an audit that ran or runs here. False for an unknown one.</summary>
    internal bool TryCancel(string taskId)
    {
        Advance();
        AuditRun? run;
        lock (_lock)
        {
            run = _runs.Find(candidate => candidate.Task.TaskId == taskId);
            if (run is null)
            {
                return false;
            }

            if (!run.IsRunning)
            {
                throw ServiceException.NotInProgress(taskId);
            }

            run.Cancel();
        }

        Ended?.Invoke(run);
        return true;
    }

    /// <summary>The audits that ran or run here, oldest first.</summary>
    internal IReadOnlyList<AuditRun> Runs()
    {
        lock (_lock)
        {
            return [.. _runs];
        }
    }

    private IReadOnlyList<string> RequireEnabled(IReadOnlyList<string> checks)
    {
        if (checks.Count == 0)
        {
            throw ServiceException.InvalidRequest("The value at 'targetCheckNames' is empty. An audit makes at least one check.");
        }

        string[] unknown = [.. checks.Where(check => !Configuration.IsKnown(check)).Distinct(StringComparer.Ordinal)];
        string[] disabled = [.. checks.Where(check => !Configuration.IsEnabled(check)).Except(unknown, StringComparer.Ordinal)];
        return (unknown, disabled) switch
        {
            ({ Length: > 0 }, _) => throw ServiceException.InvalidRequest(
                $"These are no audit checks: {string.Join(", ", unknown)}."),
            (_, { Length: > 0 }) => throw ServiceException.InvalidRequest(
                $"These audit checks are not enabled: {string.Join(", ", disabled)}."),
            _ => checks,
        };
    }

    // The fleet brings suppressions along, so that whoever looks at those needs the fleet.
    private void Prepare()
    {
        Advance();
        Fleet.Load();
    }

    private string? ScheduledAuditWith(string checkName) => Scheduled.FirstOrDefault(audit => audit.CheckNames.Contains(checkName))?.Name;

    private AuditRun Begin(IReadOnlyList<string> checks, string? scheduledAuditName, DateTimeOffset now)
    {
        var run = new AuditRun(_nextNumber, _generator.TaskIdOf(_nextNumber), scheduledAuditName, now, _duration, checks);
        _nextNumber++;
        _found.Begin(run.Number, run.Task);
        _runs.Add(run);
        return run;
    }

    private void AdvanceTo(DateTimeOffset now, List<AuditRun> ended)
    {
        while (true)
        {
            var schedule = _schedules.MinBy(candidate => candidate.Next);
            var run = _runs.Where(candidate => candidate.NextCheck is not null).MinBy(candidate => candidate.NextCheck!.EndsAt);
            if (run?.NextCheck is { } check && check.EndsAt <= now && (schedule is null || check.EndsAt <= schedule.Next))
            {
                End(run, check, ended);
            }
            else if (schedule is not null && schedule.Next <= now)
            {
                Begin(schedule.Audit.CheckNames, schedule.Audit.Name, schedule.Next);
                schedule.MoveOn();
            }
            else
            {
                break;
            }
        }

        foreach (var forgotten in _runs.Where(candidate => !candidate.IsRunning && candidate.Task.StartTime < now - Retention).ToArray())
        {
            _runs.Remove(forgotten);
            _found.Forget(forgotten.Number);
        }
    }

    private void End(AuditRun run, CheckRun check, List<AuditRun> ended)
    {
        if (!Configuration.IsEnabled(check.Name))
        {
            check.Fail(AuditTerms.CheckDisabled, "The check was disabled before the audit came to it.");
        }
        else if (_failures.TryGetValue(check.Name, out var failure))
        {
            check.Fail(failure.Code, failure.Message);
        }
        else
        {
            var (problems, resourceCount) = Fleet.Inspect(check.Name);
            var time = DateTimeOffset.FromUnixTimeMilliseconds(check.EndsAt.ToUnixTimeMilliseconds());
            _found.Add(run.Number, problems.Select(problem => new FoundFinding(problem, time, Suppressions.Covers(problem, time))));
            check.Complete(resourceCount);
        }

        if (run.TryEnd())
        {
            ended.Add(run);
        }
    }

    private void Arm()
    {
        var due = _runs.Select(run => run.NextCheck?.EndsAt).Concat(_schedules.Select(schedule => (DateTimeOffset?)schedule.Next)).Min();
        if (due is { } time)
        {
            // A timer counts whole milliseconds; one that fired too early would be set again and again.
            var wait = Math.Clamp(Math.Ceiling((time - Now).TotalMilliseconds), 1, LongestTimer.TotalMilliseconds);
            _timer.Change(TimeSpan.FromMilliseconds(wait), Timeout.InfiniteTimeSpan);
        }
    }
}
