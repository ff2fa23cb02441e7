using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Tries a call without the instance metadata service, and once more with it where Region or credentials were missing
/// and it answers.
/// </summary>
internal sealed class MetadataFallbackSuppressionClient(
    IAuditSuppressionClient inner, InstanceMetadata metadata) : IAuditSuppressionClient
{
    public Task CreateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.CreateAsync(request, cancellationToken), cancellationToken);

    public Task UpdateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.UpdateAsync(request, cancellationToken), cancellationToken);

    public Task<AuditSuppression> DescribeAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeAsync(checkName, resource, cancellationToken), cancellationToken);

    public Task<AuditSuppression?> FindAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.FindAsync(checkName, resource, cancellationToken), cancellationToken);

    public Task DeleteAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DeleteAsync(checkName, resource, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditSuppression>> ListPageAsync(
        AuditSuppressionQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListPageAsync(query, pageToken, cancellationToken), cancellationToken);
}
