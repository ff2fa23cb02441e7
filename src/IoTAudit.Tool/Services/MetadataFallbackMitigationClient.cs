using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Tries a call without the instance metadata service, and once more with it where Region or credentials were missing
/// and it answers.
/// </summary>
internal sealed class MetadataFallbackMitigationClient(
    IAuditMitigationClient inner, InstanceMetadata metadata) : IAuditMitigationClient
{
    public Task<string> StartAsync(AuditMitigationRequest request, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.StartAsync(request, cancellationToken), cancellationToken);

    public Task<AuditMitigationTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeAsync(taskId, cancellationToken), cancellationToken);

    public Task<AuditMitigationTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.FindAsync(taskId, cancellationToken), cancellationToken);

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.CancelAsync(taskId, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditMitigationTaskSummary>> ListPageAsync(
        AuditMitigationQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListPageAsync(query, pageToken, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditMitigationExecution>> ListExecutionsPageAsync(
        string taskId,
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListExecutionsPageAsync(taskId, findingId, pageToken, cancellationToken), cancellationToken);

    public Task<AuditPage<MitigationActionSummary>> ListActionsPageAsync(
        AuditMitigationActionType? type = null,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListActionsPageAsync(type, pageToken, cancellationToken), cancellationToken);

    public Task<MitigationAction> DescribeActionAsync(string name, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeActionAsync(name, cancellationToken), cancellationToken);
}
