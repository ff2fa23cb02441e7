using IoTAuditClient.Findings.Bulk;

namespace IoTAuditClient;

/// <summary>Conveniences over <see cref="IAuditFindingClient"/>.</summary>
public static class AuditFindingClientExtensions
{
    /// <summary>Describes many findings whose ids are at hand.</summary>
    /// <param name="client">The client.</param>
    /// <param name="findingIds">The ids. Where they are a collection, its count gives the progress a time to go.</param>
    /// <param name="options">Order, room, progress; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Cancels everything.</param>
    /// <returns>The outcomes, as <see cref="IAuditFindingClient.DescribeManyAsync"/> yields them.</returns>
    /// <exception cref="ArgumentException">An argument is null or an option breaks its rule.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        this IAuditFindingClient client,
        IEnumerable<string?> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(findingIds);
        if (options?.ExpectedCount is null && findingIds.TryGetNonEnumeratedCount(out var count))
        {
            options = DescribeManyOptions.Copy(options, count);
        }

        return client.DescribeManyAsync(IdSource.AsAsync(findingIds), options, cancellationToken);
    }
}
