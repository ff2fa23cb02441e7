using IoTAuditClient;

namespace IoTAudit.Tool.Tests;

/// <summary>Audits as the test gives them. Without any, the identity may not ask.</summary>
internal sealed class ScriptedTaskClient(params AuditTask[] tasks) : IAuditTaskClient
{
    private readonly List<AuditTask> _tasks = [.. tasks];

    public static ScriptedTaskClient Denied { get; } = new()
    {
        Failure = new AuditAccessDeniedException("DescribeAuditTask: access is denied."),
    };

    /// <summary>What every call fails with.</summary>
    public Exception? Failure { get; init; }

    /// <summary>
    /// Called before a description with how many there were, and gives the audit as it then is; null leaves it as it was given.
    /// </summary>
    public Func<int, AuditTask?>? Describing { get; init; }

    public Func<IReadOnlyCollection<AuditCheckName>, string> Start { get; init; } = _ => throw new NotSupportedException();

    public AuditConfiguration Configuration { get; init; } = new();

    /// <summary>Reads the settings where they are not <see cref="Configuration"/>.</summary>
    public Func<AuditConfiguration>? Settings { get; init; }

    public List<string> Described { get; } = [];

    public List<string> Cancelled { get; } = [];

    public List<AuditTaskQuery> Queries { get; } = [];

    public async Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        await FindAsync(taskId, cancellationToken)
            ?? throw new AuditTaskNotFoundException($"DescribeAuditTask: there is no audit {taskId}.");

    public Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing();
        cancellationToken.ThrowIfCancellationRequested();
        Described.Add(taskId);
        return Task.FromResult(Describing?.Invoke(Described.Count) ?? _tasks.Find(task => task.TaskId == taskId));
    }

    public Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query, string? pageToken = null, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing();
        Queries.Add(query);
        var items = _tasks
            .Where(task => query.Status is not { } status || task.Status == status)
            .Where(task => query.Type is not { } type || task.Type == type)
            .Select(task => new AuditTaskSummary { TaskId = task.TaskId, Status = task.Status, Type = task.Type });
        return Task.FromResult(new AuditPage<AuditTaskSummary> { Items = [.. items] });
    }

    public Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing();
        return Task.FromResult(Start(checks));
    }

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default)
    {
        ThrowIfFailing();
        Cancelled.Add(taskId);
        return _tasks.Exists(task => task.TaskId == taskId)
            ? Task.CompletedTask
            : throw new AuditTaskNotFoundException($"CancelAuditTask: there is no audit {taskId}.");
    }

    public Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfFailing();
        return Task.FromResult(Settings?.Invoke() ?? Configuration);
    }

    public Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private void ThrowIfFailing()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
