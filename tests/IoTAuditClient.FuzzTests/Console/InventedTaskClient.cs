using static IoTAuditClient.FuzzTests.CommandLine.InventedService;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Audits that always answer, and that have ended.</summary>
internal sealed class InventedTaskClient : IAuditTaskClient
{
    private const string Newest = "0123456789abcdef0123456789abcdef";
    private const string Before = "fedcba9876543210fedcba9876543210";

    private static readonly AuditStatus[] Ends = [AuditStatus.Completed, AuditStatus.Failed, AuditStatus.Canceled];

    private static readonly AuditCheckResult[] Results =
    [
        new() { CheckName = AuditCheckName.LoggingDisabled, Status = AuditCheckStatus.CompletedCompliant },
        new() { CheckName = Hostile, Status = AuditCheckStatus.Failed, ErrorCode = Hostile, Message = Hostile },
        new() { CheckName = AuditCheckName.DeviceCertificateShared, Status = Hostile, TotalResources = long.MaxValue },
    ];

    public Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) => Task.FromResult(Named(taskId));

    public Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        Task.FromResult<AuditTask?>(Named(taskId));

    public Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query, string? pageToken = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new AuditPage<AuditTaskSummary>
            {
                Items =
                [
                    new AuditTaskSummary { TaskId = Before, Status = AuditStatus.Completed },
                    new AuditTaskSummary { TaskId = Newest, Status = AuditStatus.Completed, Type = Hostile },
                    new AuditTaskSummary(),
                ],
            });

    public Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default) =>
        Task.FromResult("started");

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditConfiguration
        {
            Checks = [new AuditCheckSettings { CheckName = AuditCheckName.LoggingDisabled, IsEnabled = true }],
        });

    public Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<ScheduledAudit>());

    // Ids of 32 characters are those of the list, and a command line that names another one meets the other ends as well.
    private static AuditTask Named(string taskId) => new()
    {
        TaskId = taskId,
        Status = Ends[taskId.Length % 32 % Ends.Length],
        StartTime = DateTimeOffset.UnixEpoch.AddDays(taskId == Newest ? 1 : 0),
        ScheduledAuditName = Hostile,
        Checks = Results[..(1 + (taskId.Length % Results.Length))],
    };
}
