namespace IoTAuditClient.Emulator;

/// <summary>The mitigation actions of the account, and the tasks that take them, by the emulator's clock.</summary>
/// <remarks>
/// At the start there is one action of each type. A task takes its actions one after the other and ends after its duration; an action
/// that completes changes <see cref="AuditEmulator.Fleet"/>, so that the next audit does not find the problem. Tasks are kept for 90 days.
/// Thread-safe.
/// </remarks>
public sealed class EmulatedMitigations
{
    private const int MaxActions = 100;

    private readonly Agenda _agenda;
    private readonly MitigationTasks _tasks;
    private readonly TargetedFindings _targets;
    private readonly AuditArchive _audits;
    private readonly EmulatedAuditConfiguration _configuration;
    private readonly EmulatedFleet _fleet;
    private readonly string _account;
    private readonly string _arnPrefix;
    private readonly SortedDictionary<string, KeptAction> _actions = new(StringComparer.Ordinal);
    private TimeSpan _duration;

    internal EmulatedMitigations(
        AuditEmulatorOptions options, Agenda agenda, EmulatedAudits audits, AuditArchive archive, FindingStore findings)
    {
        _agenda = agenda;
        _audits = archive;
        _configuration = audits.Configuration;
        _fleet = audits.Fleet;
        _targets = new TargetedFindings(findings, audits.Suppressions);
        _tasks = new MitigationTasks(audits.Fleet);
        _duration = options.MitigationDuration;
        _account = $"arn:aws:iam::{options.AccountId}";
        _arnPrefix = $"arn:aws:iot:{options.Region}:{options.AccountId}:mitigationaction";
        Add(EmulatedMitigationAction.UpdateDeviceCertificate("DeactivateDeviceCertificate"));
        Add(EmulatedMitigationAction.UpdateCaCertificate("DeactivateCaCertificate"));
        Add(EmulatedMitigationAction.AddThingsToThingGroup("QuarantineThings", "quarantine"));
        Add(EmulatedMitigationAction.ReplaceDefaultPolicyVersion("BlankPolicy"));
        Add(EmulatedMitigationAction.EnableIoTLogging("EnableLogging", $"{_account}:role/IoTLogging", "WARN"));
        Add(EmulatedMitigationAction.PublishFindingToSns(
            "PublishFinding", $"arn:aws:sns:{options.Region}:{options.AccountId}:audit-findings"));
    }

    /// <summary>How long tasks take that start from now on.</summary>
    /// <value><see cref="AuditEmulatorOptions.MitigationDuration"/> at the start.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan Duration
    {
        get => _agenda.Read(() => _duration);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _agenda.Change(_ => _duration = value);
        }
    }

    /// <summary>The actions, in ordinal order of their names.</summary>
    public IReadOnlyList<EmulatedMitigationAction> Actions => [.. KeptActions.Select(kept => kept.Action)];

    internal IAgendaItem Work => _tasks;

    internal IReadOnlyList<KeptAction> KeptActions => _agenda.Read<KeptAction[]>(() => [.. _actions.Values]);

    /// <summary>Adds an action. One of the same name is replaced; tasks that are in progress go on with that one.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="InvalidOperationException">The account has 100 actions, which is its quota.</exception>
    public void Add(EmulatedMitigationAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _agenda.Change(now =>
        {
            if (_actions.Count == MaxActions && !_actions.ContainsKey(action.Name))
            {
                throw new InvalidOperationException(
                    $"The account has {MaxActions} mitigation actions, which is its quota. Remove one first.");
            }

            return _actions[action.Name] = Keep(action, now);
        });
    }

    /// <summary>Removes an action. Tasks that are in progress go on with it.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _agenda.Change(_ => _actions.Remove(name));
    }

    /// <summary>Starts a task for findings of one check, as StartAuditMitigationActionsTask does.</summary>
    /// <param name="taskId">The id of the task.</param>
    /// <param name="checkName">The check of the findings.</param>
    /// <param name="actionName">The name of the action that it takes.</param>
    /// <param name="findingIds">The ids of the findings.</param>
    /// <exception cref="InvalidOperationException">
    /// The service would refuse it: there is a task with that id, no such action, check or finding, an action that the check does not
    /// allow, or a quota is used up.
    /// </exception>
    public void Start(string taskId, string checkName, string actionName, params IEnumerable<string> findingIds)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        ArgumentNullException.ThrowIfNull(checkName);
        ArgumentNullException.ThrowIfNull(actionName);
        ArgumentNullException.ThrowIfNull(findingIds);
        var actions = new Dictionary<string, IReadOnlyList<string>> { [checkName] = [actionName] };
        var target = new MitigationTarget { FindingIds = [.. findingIds] };
        ServiceException.AsCaller(() => Start(new MitigationRequest(taskId, target, actions, ClientRequestToken: taskId)));
    }

    /// <summary>Cancels a task, as CancelAuditMitigationActionsTask does.</summary>
    /// <param name="taskId">The id of the task.</param>
    /// <exception cref="InvalidOperationException">There is no such task, or it is not in progress.</exception>
    public void Cancel(string taskId)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        ServiceException.AsCaller(() => Stop(taskId));
    }

    internal MitigationTask Start(MitigationRequest request)
    {
        // The fleet brings suppressions along, and a suppressed finding is skipped.
        _fleet.Load();
        if (request.Target.AuditTaskId is { } audit && _audits.Find(audit) is null)
        {
            throw ServiceException.InvalidRequest($"There is no audit with the id {audit}.");
        }

        return _agenda.Change(now =>
        {
            _tasks.CheckRoomFor(request);
            var actions = request.ActionsByCheck.SelectMany(check => check.Value.Select(name => Require(check.Key, name)))
                .DistinctBy(kept => kept.Action.Name, StringComparer.Ordinal).ToArray();
            var findings = _targets.Find(request, actions.ToDictionary(kept => kept.Action.Name, StringComparer.Ordinal), now);
            return _tasks.Start(request, actions, findings, now, _duration);
        });
    }

    internal KeptAction? FindAction(string name) => _agenda.Read(() => _actions.GetValueOrDefault(name));

    /// <summary>Looks at a task as it is now; null where there is none.</summary>
    internal T Look<T>(string taskId, Func<MitigationTask?, DateTimeOffset, T> look) =>
        _agenda.Change(now => look(_tasks.Find(taskId), now));

    /// <summary>Looks at all tasks as they are now, newest first.</summary>
    internal T LookAtAll<T>(Func<IReadOnlyList<MitigationTask>, T> look) => _agenda.Change(_ => look(_tasks.All));

    internal bool Stop(string taskId) => _agenda.Change(now =>
    {
        var task = _tasks.Find(taskId) ?? throw ServiceException.MitigationNotFound(taskId);
        if (!task.IsRunning)
        {
            throw ServiceException.InvalidRequest($"The mitigation task {taskId} is not in progress.");
        }

        task.Cancel(now);
        return true;
    });

    private KeptAction Keep(EmulatedMitigationAction action, DateTimeOffset now) => new(
        action,
        new SeededNumbers(SeededNumbers.SeedOf(action.Name), 0, GeneratedAspect.MitigationActionId).Uuid(),
        $"{_arnPrefix}/{action.Name}",
        action.RoleArn ?? $"{_account}:role/service-role/IoTMitigationActions",
        _actions.GetValueOrDefault(action.Name)?.CreationDate ?? now,
        now);

    private KeptAction Require(string checkName, string actionName)
    {
        if (!_configuration.IsKnown(checkName))
        {
            throw ServiceException.InvalidRequest($"{checkName} is no audit check.");
        }

        var kept = _actions.GetValueOrDefault(actionName)
            ?? throw ServiceException.InvalidRequest($"There is no mitigation action with the name {actionName}.");

        // What AWS allows for a check that it does not document is unknown, so that any action will do for it.
        var allowed = CheckCatalog.Find(checkName)?.MitigationActions;
        return allowed?.Contains(kept.Action.ActionType, StringComparer.Ordinal) == false
            ? throw ServiceException.InvalidRequest(
                $"The mitigation action {actionName} is of the type {kept.Action.ActionType}, which {checkName} does not allow. "
                + $"It allows {string.Join(", ", allowed)}.")
            : kept;
    }
}
