namespace IoTAuditClient;

/// <summary>Reads, starts and cancels the audits of AWS IoT Device Defender in one account and Region.</summary>
/// <remarks>
/// <para>
/// Safe for concurrent use. Register it with <c>AddIoTAuditClient</c>, beside <see cref="IAuditFindingClient"/>, or make an
/// <see cref="AuditTaskClient"/>. Finding the newest audit, waiting for one and running one are extension methods:
/// <see cref="AuditTaskClientExtensions"/>.
/// </para>
/// <para>The interface may gain members, with default implementations. Mock it; do not implement it in an app.</para>
/// </remarks>
public interface IAuditTaskClient
{
    /// <summary>Describes one audit (DescribeAuditTask; needs <c>iot:DescribeAuditTask</c>).</summary>
    /// <param name="taskId">The id of the audit: 1 to 40 characters of <c>a-z A-Z 0-9 -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The audit, which may still run.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null, empty, too long, or has another
    /// character. Nothing was sent.</exception>
    /// <exception cref="AuditTaskNotFoundException">The service has no audit of this id: it keeps audits for 90 days.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Describes one audit where there is one (DescribeAuditTask; needs <c>iot:DescribeAuditTask</c>).</summary>
    /// <param name="taskId">The id of the audit: 1 to 40 characters of <c>a-z A-Z 0-9 -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The audit; <see langword="null"/> where the service says that it has none of this id.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null, empty, too long, or has another
    /// character. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditTask?> FindAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Lists one page of audits (ListAuditTasks; needs <c>iot:ListAuditTasks</c>).
    /// <see cref="AuditTaskClientExtensions.ListAsync"/> lists them all.</summary>
    /// <param name="query">Which audits. A page token goes with the query that gave it.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks
    /// for the first page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 audits, without times and in an order that AWS does not document. Only a missing
    /// <see cref="AuditPage{T}.NextToken"/> tells the end.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is null, or <paramref name="pageToken"/> is empty.
    /// Nothing was sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the query, such as a start more than 90 days
    /// ago, or the token.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditTaskSummary>> ListPageAsync(
        AuditTaskQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>Starts an audit (StartOnDemandAuditTask; needs <c>iot:StartOnDemandAuditTask</c>).</summary>
    /// <param name="checks">The checks to run, at least one; names of older AWS texts are sent under their current
    /// name. Each has to be enabled in the account.</param>
    /// <param name="cancellationToken">Cancels the call. An audit may then have been started all the same.</param>
    /// <returns>The id of the audit.</returns>
    /// <remarks>
    /// The operation takes no token that would tell a repetition from a second start, so that it is sent again only
    /// where the service cannot have acted on it: after throttling, or where no connection was made. Otherwise the
    /// exception says <see cref="AuditClientException.MayHaveHappened"/>, and ListAuditTasks tells whether it has.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="checks"/> is null or empty or names an empty check. Nothing
    /// was sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses a check. Where the configuration of the
    /// account can be read, the message names the checks that are not enabled.</exception>
    /// <exception cref="AuditQuotaExceededException">As many audits on demand run as the account may have: ten.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<string> StartAsync(IReadOnlyCollection<AuditCheckName> checks, CancellationToken cancellationToken = default);

    /// <summary>Cancels an audit that runs (CancelAuditTask; needs <c>iot:CancelAuditTask</c>).</summary>
    /// <param name="taskId">The id of the audit: 1 to 40 characters of <c>a-z A-Z 0-9 -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>A task that ends when the service has taken the request. What the audit has found until then stays listed.</returns>
    /// <remarks>
    /// Where an answer is lost the request is sent again. The service then refuses it if it had taken the first one, so the client looks
    /// whether the audit is cancelled (DescribeAuditTask; needs <c>iot:DescribeAuditTask</c>): then the call has succeeded.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null, empty, too long, or has another
    /// character. Nothing was sent.</exception>
    /// <exception cref="AuditTaskNotFoundException">The service has no audit of this id.</exception>
    /// <exception cref="AuditRequestInvalidException">The audit does not run any more.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task CancelAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Describes how the account is audited (DescribeAccountAuditConfiguration; needs
    /// <c>iot:DescribeAccountAuditConfiguration</c>).
    /// </summary>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The configuration; empty where the account was never set up.</returns>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditConfiguration> DescribeConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists one page of the scheduled audits (ListScheduledAudits; needs <c>iot:ListScheduledAudits</c>).
    /// <see cref="AuditTaskClientExtensions.ListScheduledAsync"/> lists them all.</summary>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks
    /// for the first page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 scheduled audits; an account may have five.</returns>
    /// <exception cref="ArgumentException"><paramref name="pageToken"/> is empty. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<ScheduledAudit>> ListScheduledPageAsync(string? pageToken = null, CancellationToken cancellationToken = default);
}
