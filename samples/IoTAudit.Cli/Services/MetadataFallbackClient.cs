using IoTAuditClient;

namespace IoTAudit.Cli.Services;

/// <summary>Tries a call without the instance metadata service, and once more with it where Region or credentials were missing and it answers.</summary>
internal sealed class MetadataFallbackClient(IAuditFindingClient inner, InstanceMetadata metadata) : IAuditFindingClient
{
    public Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default) =>
        TryAsync(() => inner.DescribeAsync(findingId, cancellationToken), cancellationToken);

    public Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default) =>
        TryAsync(() => inner.FindAsync(findingId, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditFinding>> ListPageAsync(AuditFindingQuery query, string? pageToken = null, CancellationToken cancellationToken = default) =>
        TryAsync(() => inner.ListPageAsync(query, pageToken, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(string findingId, string? pageToken = null, CancellationToken cancellationToken = default) =>
        TryAsync(() => inner.ListRelatedResourcesPageAsync(findingId, pageToken, cancellationToken), cancellationToken);

    // A bulk run is not begun anew: whoever starts one has described a finding before, which settled where the credentials are.
    public IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default) => inner.DescribeManyAsync(findingIds, options, cancellationToken);

    private async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (AuditClientException exception) when (exception is AuditCredentialsException or AuditConfigurationException && exception.StatusCode is null)
        {
            if (!await metadata.SwitchOnAsync(cancellationToken))
            {
                throw;
            }
        }

        return await call();
    }
}
