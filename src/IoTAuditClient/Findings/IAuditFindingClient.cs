namespace IoTAuditClient;

/// <summary>Reads the audit findings of AWS IoT Device Defender.</summary>
/// <remarks>
/// <para>Implementations are safe for concurrent use. Register one with <c>services.AddIoTAuditClient()</c> or make an
/// <see cref="AuditFindingClient"/>.</para>
/// <para>Every method throws <see cref="ArgumentException"/> before anything is sent where an argument breaks a rule of
/// the service, <see cref="OperationCanceledException"/> with the caller's token where that token is cancelled (its
/// inner exception is the failure of the last attempt, where one had failed), and otherwise nothing but
/// <see cref="AuditClientException"/> and its subclasses.</para>
/// <para>The interface holds what needs the service; whole lists are the extension methods of
/// <see cref="AuditFindingListExtensions"/>.</para>
/// </remarks>
public interface IAuditFindingClient
{
    /// <summary>Describes one finding (DescribeAuditFinding; needs <c>iot:DescribeAuditFinding</c>).</summary>
    /// <param name="findingId">The id of the finding: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The finding, with at most ten related resources: the service returns no more here, and none for
    /// <c>INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK</c>. <see cref="AuditFinding.FindingId"/> is
    /// never <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="findingId"/> is null, empty, too long, or has another
    /// character. Nothing was sent.</exception>
    /// <exception cref="AuditFindingNotFoundException">The service has no finding of this id.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditFinding> DescribeAsync(string findingId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Describes one finding, or answers <see langword="null"/> where the service says that there is none
    /// (DescribeAuditFinding; needs <c>iot:DescribeAuditFinding</c>).
    /// </summary>
    /// <param name="findingId">The id of the finding: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The finding as <see cref="DescribeAsync"/> returns it, or <see langword="null"/> for the answer
    /// <c>ResourceNotFoundException</c> and nothing else.</returns>
    /// <exception cref="ArgumentException"><paramref name="findingId"/> is null, empty, too long, or has another
    /// character. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditFinding?> FindAsync(string findingId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Describes many findings at the rate that the service grants, with one outcome for each id given
    /// (DescribeAuditFinding; needs <c>iot:DescribeAuditFinding</c>).
    /// </summary>
    /// <remarks>
    /// <para>Ids are pulled one by one as there is room for them, and what was not taken yet is bounded by
    /// <see cref="DescribeManyOptions.MaxInFlight"/>. An id that is asked for while it is under way already is not sent
    /// twice. A throttled id goes back to the queue; <see cref="IoTAuditClientOptions.OperationTimeout"/> counts for
    /// each id from its first permit to send.</para>
    /// <para>A bad id, a missing finding and a failed call are outcomes and end nothing. What the source of the ids
    /// throws is thrown here after the outcomes of the ids before it. Leaving the loop cancels what is under way and
    /// waits for it, for two seconds at most where the AWS SDK does not obey; a source that is in the middle of giving
    /// an id is left behind.</para>
    /// <para><see cref="DescribeManyOptions.ListWholeTasks"/> answers ids from the lists of their tasks instead, which
    /// takes a hundredth of the time for all the ids of one audit, reads the ids ahead, and needs
    /// <c>iot:ListAuditFindings</c> too.</para>
    /// </remarks>
    /// <param name="findingIds">The ids. Repetitions are allowed, and each has an outcome of its own. So has null, which
    /// a listed finding may have for an id: it fails, and <see cref="AuditFindingOutcome.FindingId"/> is empty.</param>
    /// <param name="options">Order, room, progress; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Cancels everything.</param>
    /// <returns>The outcomes, in the order of <see cref="DescribeManyOptions.Order"/>. Each enumeration is a run of its own.</returns>
    /// <exception cref="ArgumentException">An argument is null or an option breaks its rule. Thrown at the call, not at
    /// the first outcome.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<AuditFindingOutcome> DescribeManyAsync(
        IAsyncEnumerable<string?> findingIds,
        DescribeManyOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists one page of the findings that match (ListAuditFindings; needs <c>iot:ListAuditFindings</c>).
    /// <see cref="AuditFindingListExtensions.ListAsync"/> lists them all.</summary>
    /// <param name="query">Which findings. A page token goes with the query that gave it.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks
    /// for the first page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 findings, the most that the service gives at once. Fewer, or none, do not mean that it is
    /// the last page: a missing <see cref="AuditPage{T}.NextToken"/> does. An answer without a list is an empty page
    /// where it has a token, and refused where it has none.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is null, or <paramref name="pageToken"/> is empty.
    /// Nothing was sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the query or the token: it has expired, or
    /// belongs to another query.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditFinding>> ListPageAsync(
        AuditFindingQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists one page of the related resources of a finding (ListRelatedResourcesForAuditFinding; needs
    /// <c>iot:ListRelatedResourcesForAuditFinding</c>).
    /// <see cref="AuditFindingListExtensions.ListRelatedResourcesAsync"/> lists them all.
    /// </summary>
    /// <param name="findingId">The id of the finding: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks
    /// for the first page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 resources, the most that the service gives at once. Fewer, or none, do not mean that it is
    /// the last page: a missing <see cref="AuditPage{T}.NextToken"/> does. An answer without a list is an empty page
    /// where it has a token, and refused where it has none.</returns>
    /// <exception cref="ArgumentException"><paramref name="findingId"/> is null, empty, too long, or has another
    /// character, or <paramref name="pageToken"/> is empty. Nothing was sent.</exception>
    /// <exception cref="AuditFindingNotFoundException">The service has no finding of this id.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the token: it has expired, or belongs to
    /// another list.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditResource>> ListRelatedResourcesPageAsync(
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default);
}
