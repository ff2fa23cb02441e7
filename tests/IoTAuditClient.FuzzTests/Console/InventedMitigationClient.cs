using static IoTAuditClient.FuzzTests.CommandLine.InventedService;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Mitigation tasks that have ended, one way or another, and actions of every kind by the length of their name.</summary>
internal sealed class InventedMitigationClient : IAuditMitigationClient
{
    private static readonly AuditMitigationStatus[] Ends =
        [AuditMitigationStatus.Completed, AuditMitigationStatus.Failed, AuditMitigationStatus.Canceled];

    private static readonly AuditMitigationExecutionStatus[] Outcomes =
        [AuditMitigationExecutionStatus.Completed, AuditMitigationExecutionStatus.Failed, AuditMitigationExecutionStatus.Skipped, Hostile];

    private static readonly AuditMitigationActionType[] Types =
        [AuditMitigationActionType.PublishFindingToSns, AuditMitigationActionType.UpdateDeviceCertificate, Hostile];

    public Task<string> StartAsync(AuditMitigationRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(request.TaskId ?? "started");

    public Task<AuditMitigationTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Named(taskId));

    public Task<AuditMitigationTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        Task.FromResult<AuditMitigationTask?>(Named(taskId));

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<AuditPage<AuditMitigationTaskSummary>> ListPageAsync(
        AuditMitigationQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<AuditMitigationTaskSummary>
        {
            Items = [new AuditMitigationTaskSummary { TaskId = Hostile, Status = Hostile }, new AuditMitigationTaskSummary()],
        });

    public Task<AuditPage<AuditMitigationExecution>> ListExecutionsPageAsync(
        string taskId,
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<AuditMitigationExecution>
        {
            Items =
            [
                new AuditMitigationExecution
                {
                    ActionName = Hostile,
                    Status = Outcomes[findingId.Length % Outcomes.Length],
                    Message = Hostile,
                },
            ],
        });

    public Task<AuditPage<MitigationActionSummary>> ListActionsPageAsync(
        AuditMitigationActionType? type = null,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new AuditPage<MitigationActionSummary>
        {
            Items = [new MitigationActionSummary { Name = Hostile, Arn = Hostile }, new MitigationActionSummary()],
        });

    public Task<MitigationAction> DescribeActionAsync(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult(new MitigationAction { Name = name, Type = Types[name.Length % Types.Length], RoleArn = Hostile });

    private static AuditMitigationTask Named(string taskId) => new()
    {
        TaskId = taskId,
        Status = Ends[taskId.Length % Ends.Length],
        Actions = [new MitigationAction { Name = Hostile, Parameters = new() { PublishFindingToSns = new() { TopicArn = Hostile } } }],
        Choices = [new AuditMitigationChoice { CheckName = Hostile, ActionNames = [Hostile] }],
        Statistics = [new AuditMitigationStatistics { CheckName = Hostile, TotalFindings = long.MaxValue }],
    };
}
