namespace IoTAuditClient.Emulator;

/// <summary>The audits that run in the emulator, by its clock: on demand, and by schedule.</summary>
/// <remarks>
/// An audit waits for data, makes its checks one after the other, and ends after its duration. A check finds what
/// <see cref="AuditEmulator.Fleet"/> has when it ends. Audits and their findings are kept for 90 days. Thread-safe.
/// </remarks>
public sealed class EmulatedAudits
{
    private const int MaxOnDemand = 10;

    private readonly Agenda _agenda;
    private readonly AuditRuns _runs;
    private readonly AuditSchedules _schedules;

    internal EmulatedAudits(AuditEmulatorOptions options, Agenda agenda, GeneratedFindings generated, FoundFindings found)
    {
        _agenda = agenda;
        Configuration = new EmulatedAuditConfiguration(options, agenda.Advance, ScheduledAuditWith);
        Suppressions = new EmulatedSuppressions(options, Configuration, Prepare);
        Fleet = new EmulatedFleet(generated, agenda.Advance, Suppressions.Seed);
        _runs = new AuditRuns(generated.Generator, found, Fleet, Configuration, Suppressions) { Duration = options.AuditDuration };
        _schedules = new AuditSchedules(_runs, options.TimeBase.UtcDateTime.TimeOfDay);
    }

    /// <summary>How long audits take that start from now on.</summary>
    /// <value><see cref="AuditEmulatorOptions.AuditDuration"/> at the start.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan Duration
    {
        get => _agenda.Read(() => _runs.Duration);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _agenda.Change(_ => _runs.Duration = value);
        }
    }

    /// <summary>The scheduled audits, in ordinal order of their names.</summary>
    public IReadOnlyList<EmulatedScheduledAudit> Scheduled => _agenda.Read(() => _schedules.All);

    internal IEnumerable<IAgendaItem> Work => [_runs, _schedules];

    internal EmulatedFleet Fleet { get; }

    internal EmulatedAuditConfiguration Configuration { get; }

    internal EmulatedSuppressions Suppressions { get; }

    /// <summary>Called outside every lock with each audit that has ended.</summary>
    internal Action<AuditRun>? Ended
    {
        get => _runs.Ended;
        set => _runs.Ended = value;
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
        _agenda.Change(_ =>
        {
            _runs.Fail(checkName, errorCode, message);
            return true;
        });
    }

    /// <summary>Lets a check succeed again.</summary>
    /// <param name="checkName">The check.</param>
    /// <returns>Whether it failed before.</returns>
    public bool RestoreCheck(string checkName)
    {
        ArgumentNullException.ThrowIfNull(checkName);
        return _agenda.Change(_ => _runs.Restore(checkName));
    }

    /// <summary>Adds a scheduled audit, which first runs on its next day. One of the same name is replaced.</summary>
    /// <param name="audit">The audit.</param>
    /// <exception cref="InvalidOperationException">
    /// A check is not enabled, or the account has five scheduled audits, which is its quota.
    /// </exception>
    public void Schedule(EmulatedScheduledAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ServiceException.AsCaller(() => RequireEnabled(audit.CheckNames));
        _agenda.Change(now => _schedules.Add(audit, now));
    }

    /// <summary>Removes a scheduled audit. Audits that it has started go on.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Unschedule(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _agenda.Change(_ => _schedules.Remove(name));
    }

    internal string StartOnDemand(IReadOnlyList<string> checks)
    {
        string[] distinct = [.. RequireEnabled(checks).Distinct(StringComparer.Ordinal)];
        return _agenda.Change(now => _runs.InProgressOnDemand < MaxOnDemand
            ? _runs.Begin(distinct, scheduledAuditName: null, now).Task.TaskId
            : throw ServiceException.LimitExceeded($"{MaxOnDemand} on-demand audits are in progress, which is the quota of the account."));
    }

    /// <summary>Cancels an audit that ran or runs here. False for an unknown one.</summary>
    internal bool TryCancel(string taskId)
    {
        var run = _agenda.Change(_ =>
        {
            var found = _runs.Find(taskId);
            if (found is { IsRunning: false })
            {
                throw ServiceException.NotInProgress(taskId);
            }

            found?.Cancel();
            return found;
        });
        if (run is not null)
        {
            Ended?.Invoke(run);
        }

        return run is not null;
    }

    /// <summary>The audits that ran or run here, oldest first.</summary>
    internal IReadOnlyList<AuditRun> Runs() => _agenda.Read(() => _runs.All);

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

    // The fleet brings suppressions along, so that there are all of them only once it is loaded.
    private void Prepare()
    {
        _agenda.Advance();
        Fleet.Load();
    }

    private string? ScheduledAuditWith(string checkName) => Scheduled.FirstOrDefault(audit => audit.CheckNames.Contains(checkName))?.Name;
}
