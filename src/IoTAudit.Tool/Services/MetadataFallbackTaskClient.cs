using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Tries a call without the instance metadata service, and once more with it where Region or credentials were missing
/// and it answers.
/// </summary>
internal sealed class MetadataFallbackTaskClient(IAuditTaskClient inner, InstanceMetadata metadata) : IAuditTaskClient
{
    public Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeAsync(taskId, cancellationToken), cancellationToken);

    public Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.FindAsync(taskId, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListPageAsync(query, pageToken, cancellationToken), cancellationToken);

    public Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.StartAsync(checks, cancellationToken), cancellationToken);

    public Task CancelAsync(string taskId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.CancelAsync(taskId, cancellationToken), cancellationToken);

    public Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeConfigurationAsync(cancellationToken), cancellationToken);

    public Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListScheduledPageAsync(pageToken, cancellationToken), cancellationToken);
}
