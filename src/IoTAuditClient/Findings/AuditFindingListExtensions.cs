using IoTAuditClient.Calls;
using IoTAuditClient.Paging;

namespace IoTAuditClient;

/// <summary>Lists of any length over the pages of an <see cref="IAuditFindingClient"/>.</summary>
/// <remarks>
/// <para>They work with every implementation of the interface, also a fake one, and add no request of their own.</para>
/// <para>
/// Nothing is sent before the enumeration starts. The next page is fetched while the current one is consumed: exactly
/// one, from the moment at which the consumer gets the current one. Memory holds two pages, however long the list is.
/// Who leaves the loop early cancels the fetch that is under way and waits for its end. Enumerating twice lists twice.
/// One enumerator is for one consumer at a time; different ones may run side by side.
/// </para>
/// <para>
/// A failure ends the enumeration when the consumer gets to the page that failed, after the items of the pages before it. The timeouts of
/// <see cref="IoTAuditClientOptions"/> and its retries hold for each page, not for the list: a retry repeats no item and drops none.
/// A token that the service gives twice, which would go on for ever, is an <see cref="AuditResponseException"/>.
/// </para>
/// <para>
/// The token of the method and the one of <c>WithCancellation</c> both cancel; the
/// <see cref="OperationCanceledException"/> carries the one that did. A cancelled list gives no further item, not even
/// one that has arrived.
/// </para>
/// </remarks>
public static class AuditFindingListExtensions
{
    /// <summary>Lists all findings that match (ListAuditFindings; needs <c>iot:ListAuditFindings</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="query">Which findings.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The findings in the service's order, each at most once for each time that the service lists it. A
    /// listed finding may lack its id.</returns>
    /// <exception cref="ArgumentNullException">An argument is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditFinding> ListAsync(
        this IAuditFindingClient client,
        AuditFindingQuery query,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(query);
        return new PagedItems<AuditFinding>(FindingPages(client, query, null, cancellationToken));
    }

    /// <summary>
    /// Lists all findings that match, page by page, each with the token to go on from (ListAuditFindings; needs
    /// <c>iot:ListAuditFindings</c>).
    /// </summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="query">Which findings. A token goes with the query that gave it.</param>
    /// <param name="startToken">The <see cref="AuditPage{T}.NextToken"/> of the last page that was dealt with, to
    /// resume after it; <see langword="null"/> starts with the first page.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The pages, of which some may be empty. Where a page is all that is wanted,
    /// <see cref="IAuditFindingClient.ListPageAsync"/> fetches no other.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="startToken"/> is empty. Thrown at
    /// once, not at the first page.</exception>
    /// <exception cref="AuditRequestInvalidException">While enumerating: the token has expired or belongs to another query.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditPage<AuditFinding>> ListPagesAsync(
        this IAuditFindingClient client,
        AuditFindingQuery query,
        string? startToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(query);
        PageToken.ThrowIfEmpty(startToken, nameof(startToken));
        return FindingPages(client, query, startToken, cancellationToken);
    }

    /// <summary>Lists every related resource of a finding, also beyond the ten that a described one carries
    /// (ListRelatedResourcesForAuditFinding; needs <c>iot:ListRelatedResourcesForAuditFinding</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="findingId">The id of the finding: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The resources in the service's order, repetitions kept.</returns>
    /// <exception cref="ArgumentException"><paramref name="client"/> is null, or <paramref name="findingId"/> is null,
    /// empty, too long, or has another character. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditFindingNotFoundException">While enumerating: the service has no finding of this id.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditResource> ListRelatedResourcesAsync(
        this IAuditFindingClient client,
        string findingId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
        return new PagedItems<AuditResource>(new PageSequence<AuditResource>(
            AuditOperations.ListRelatedResources.Name,
            (pageToken, stop) => client.ListRelatedResourcesPageAsync(findingId, pageToken, stop),
            null,
            cancellationToken));
    }

    private static PageSequence<AuditFinding> FindingPages(
        IAuditFindingClient client,
        AuditFindingQuery query,
        string? startToken,
        CancellationToken cancellationToken) => new(
        AuditOperations.ListAuditFindings.Name,
        (pageToken, stop) => client.ListPageAsync(query, pageToken, stop),
        startToken,
        cancellationToken);
}
