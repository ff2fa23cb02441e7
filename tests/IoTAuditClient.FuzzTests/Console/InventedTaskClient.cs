namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Audits that always answer, and that have ended.</summary>
internal sealed class InventedTaskClient : IAuditTaskClient
{
    private static readonly AuditCheckResult Result = new()
    {
        CheckName = AuditCheckName.LoggingDisabled,
        Status = AuditCheckStatus.CompletedCompliant,
    };

    public Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) => Task.FromResult(Named(taskId));

    public Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        Task.FromResult<AuditTask?>(Named(taskId));

    public Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query, string? pageToken = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new AuditPage<AuditTaskSummary>
            {
                Items = [new AuditTaskSummary { TaskId = "0123456789abcdef0123456789abcdef", Status = AuditStatus.Completed }],
            });

    public Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default) =>
        Task.FromResult("started");

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditConfiguration());

    public Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<ScheduledAudit>());

    private static AuditTask Named(string taskId) =>
        new() { TaskId = taskId, Status = AuditStatus.Completed, StartTime = DateTimeOffset.UnixEpoch, Checks = [Result] };
}
