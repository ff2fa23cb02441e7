namespace IoTAuditClient;

/// <summary>Reads and writes the suppressions of AWS IoT Device Defender audits in one account and Region.</summary>
/// <remarks>
/// <para>
/// Safe for concurrent use. Register it with <c>AddIoTAuditClient</c>, beside <see cref="IAuditFindingClient"/>, or make an
/// <see cref="AuditSuppressionClient"/>. Suppressing a finding that was read and listing all are extension methods:
/// <see cref="AuditSuppressionClientExtensions"/>.
/// </para>
/// <para>
/// A suppression belongs to a check and a resource. AWS's structure for the resource has ten members, of which each check takes one: the
/// client sends that one alone (<see cref="AuditCheck.SuppressionIdentifierMember"/>). A suppression takes effect with the next audit.
/// </para>
/// <para>The interface may gain members, with default implementations. Mock it; do not implement it in an app.</para>
/// </remarks>
public interface IAuditSuppressionClient
{
    /// <summary>Creates a suppression (CreateAuditSuppression; needs <c>iot:CreateAuditSuppression</c>).</summary>
    /// <param name="request">What to suppress, for how long, and why.</param>
    /// <param name="cancellationToken">Cancels the call. The suppression may then have been created all the same.</param>
    /// <returns>A task that ends when the suppression is there.</returns>
    /// <remarks>
    /// All attempts of a call carry one token. Where an attempt was left open and a later one is told that there is a suppression already,
    /// the client looks, and one that is what was asked for is success.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="request"/> is null or breaks a rule, such as an end that has passed. Nothing
    /// was sent.</exception>
    /// <exception cref="AuditAlreadyExistsException">There is a suppression of the check and resource already.</exception>
    /// <exception cref="AuditQuotaExceededException">The account may have no more suppressions.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the request.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why. Look at
    /// <see cref="AuditClientException.MayHaveHappened"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task CreateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a suppression that is there (UpdateAuditSuppression; needs <c>iot:UpdateAuditSuppression</c>).</summary>
    /// <param name="request">Which suppression, and what it is to be. AWS does not say what becomes of a description that is not
    /// sent.</param>
    /// <param name="cancellationToken">Cancels the call. The suppression may then have been changed all the same.</param>
    /// <returns>A task that ends when the suppression is changed.</returns>
    /// <exception cref="ArgumentException"><paramref name="request"/> is null or breaks a rule. Nothing was sent.</exception>
    /// <exception cref="AuditSuppressionNotFoundException">There is no suppression of the check and resource.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the request.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task UpdateAsync(AuditSuppressionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes one suppression (DescribeAuditSuppression; needs <c>iot:DescribeAuditSuppression</c>).</summary>
    /// <param name="checkName">The check; a name of an older AWS text is sent under its current name.</param>
    /// <param name="resource">The resource, of which the member that belongs to the check is sent.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The suppression.</returns>
    /// <exception cref="ArgumentException"><paramref name="checkName"/> is empty, or <paramref name="resource"/> is null or lacks the
    /// member that belongs to the check. Nothing was sent.</exception>
    /// <exception cref="AuditSuppressionNotFoundException">There is none.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditSuppression> DescribeAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default);

    /// <summary>Describes one suppression where there is one (DescribeAuditSuppression; needs
    /// <c>iot:DescribeAuditSuppression</c>).</summary>
    /// <param name="checkName">The check; a name of an older AWS text is sent under its current name.</param>
    /// <param name="resource">The resource, of which the member that belongs to the check is sent.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The suppression; <see langword="null"/> where the service says that there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="checkName"/> is empty, or <paramref name="resource"/> is null or lacks the
    /// member that belongs to the check. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditSuppression?> FindAsync(
        AuditCheckName checkName,
        ResourceIdentifier resource,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes a suppression (DeleteAuditSuppression; needs <c>iot:DeleteAuditSuppression</c>).</summary>
    /// <param name="checkName">The check; a name of an older AWS text is sent under its current name.</param>
    /// <param name="resource">The resource, of which the member that belongs to the check is sent.</param>
    /// <param name="cancellationToken">Cancels the call. The suppression may then have been deleted all the same.</param>
    /// <returns>A task that ends when there is none any more. AWS documents no error where there was none.</returns>
    /// <exception cref="ArgumentException"><paramref name="checkName"/> is empty, or <paramref name="resource"/> is null or lacks the
    /// member that belongs to the check. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(AuditCheckName checkName, ResourceIdentifier resource, CancellationToken cancellationToken = default);

    /// <summary>Lists one page of suppressions (ListAuditSuppressions; needs <c>iot:ListAuditSuppressions</c>).
    /// <see cref="AuditSuppressionClientExtensions.ListAsync"/> lists them all.</summary>
    /// <param name="query">Which suppressions. A page token goes with the query that gave it.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks for the first
    /// page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 suppressions, by their ends. Only a missing <see cref="AuditPage{T}.NextToken"/> tells the end.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is null, or <paramref name="pageToken"/> is empty. Nothing was
    /// sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the query or the token.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditSuppression>> ListPageAsync(
        AuditSuppressionQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default);
}
