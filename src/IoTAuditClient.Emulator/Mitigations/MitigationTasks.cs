namespace IoTAuditClient.Emulator;

/// <summary>The mitigation tasks of the account, which change the fleet. Used under the lock of the agenda.</summary>
internal sealed class MitigationTasks(EmulatedFleet fleet) : IAgendaItem
{
    private const int MaxRunning = 10;

    private readonly List<MitigationTask> _tasks = [];
    private long _nextNumber;

    public DateTimeOffset? Next => _tasks.Min(task => task.NextEnd);

    /// <summary>The tasks, newest first.</summary>
    public IReadOnlyList<MitigationTask> All => [.. _tasks.OrderByDescending(task => task.StartTime).ThenByDescending(task => task.Number)];

    public MitigationTask? Find(string taskId) => _tasks.Find(task => task.Request.TaskId == taskId);

    /// <summary>Refuses what the service refuses of a task that is there, and of one too many.</summary>
    /// <exception cref="ServiceException">The id or the token is taken, or ten tasks are in progress.</exception>
    public void CheckRoomFor(MitigationRequest request)
    {
        if (Find(request.TaskId) is not null)
        {
            throw ServiceException.TaskAlreadyExists($"There is a mitigation task with the id {request.TaskId} already.");
        }

        if (_tasks.Find(task => task.Request.ClientRequestToken == request.ClientRequestToken) is { } same)
        {
            throw ServiceException.TaskAlreadyExists(
                $"The token '{request.ClientRequestToken}' has started the mitigation task {same.Request.TaskId}.");
        }

        if (_tasks.Count(task => task.IsRunning) >= MaxRunning)
        {
            throw ServiceException.LimitExceeded($"{MaxRunning} mitigation tasks are in progress, which is the quota of the account.");
        }
    }

    public MitigationTask Start(
        MitigationRequest request,
        IReadOnlyList<KeptAction> actions,
        IReadOnlyList<MitigatedFinding> findings,
        DateTimeOffset now,
        TimeSpan duration)
    {
        var task = new MitigationTask(_nextNumber++, request, actions, findings, now, duration);
        _tasks.Add(task);
        return task;
    }

    /// <summary>Takes the action that is due next.</summary>
    public Action? Run()
    {
        var taken = _tasks.Where(task => task.NextEnd is not null).MinBy(task => task.NextEnd)!.Run();
        if (taken is { Outcome: MitigationTerms.Completed, Action.Action.Mends: true })
        {
            fleet.Mend(taken.Resources);
        }

        return null;
    }

    public void Forget(DateTimeOffset oldest) => _tasks.RemoveAll(task => !task.IsRunning && task.StartTime < oldest);
}
