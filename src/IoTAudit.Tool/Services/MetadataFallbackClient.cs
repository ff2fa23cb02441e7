using System.Runtime.CompilerServices;
using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Tries a call without the instance metadata service, and once more with it where Region or credentials were missing
/// and it answers.
/// </summary>
internal sealed class MetadataFallbackClient(IAuditFindingClient inner, InstanceMetadata metadata) : IAuditFindingClient
{
    public Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.DescribeAsync(findingId, cancellationToken), cancellationToken);

    public Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.FindAsync(findingId, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditFinding>> ListPageAsync(
        AuditFindingQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListPageAsync(query, pageToken, cancellationToken), cancellationToken);

    public Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default) =>
        metadata.TryAsync(() => inner.ListRelatedResourcesPageAsync(findingId, pageToken, cancellationToken), cancellationToken);

    public IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string?> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default) => TryManyAsync(findingIds, options, cancellationToken);

    // Missing credentials or a missing Region fail the first outcome. No outcome has been returned by then, so the run can start again
    // with the ids that it has read.
    private async IAsyncEnumerable<AuditFindingOutcome> TryManyAsync(
        IAsyncEnumerable<string?> findingIds, DescribeManyOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var ids = new ReplayedIds(findingIds, cancellationToken);
        var isFirst = true;
        var beginsAnew = false;
        await foreach (var outcome in inner.DescribeManyAsync(ids.ReadAsync(cancellationToken), options, cancellationToken))
        {
            if (isFirst && InstanceMetadata.IsMissing(outcome.Exception) && await metadata.SwitchOnAsync(cancellationToken))
            {
                beginsAnew = true;
                break;
            }

            isFirst = false;
            ids.Settle();
            yield return outcome;
        }

        if (!beginsAnew)
        {
            yield break;
        }

        await foreach (var outcome in inner.DescribeManyAsync(ids.ReadAgainAsync(cancellationToken), options, cancellationToken))
        {
            yield return outcome;
        }
    }
}
