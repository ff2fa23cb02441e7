namespace IoTAuditClient;

/// <summary>Starts and follows mitigation tasks of AWS IoT Device Defender audits, and reads mitigation actions, in one account and
/// Region.</summary>
/// <remarks>
/// <para>
/// Safe for concurrent use. Register it with <c>AddIoTAuditClient</c>, beside <see cref="IAuditFindingClient"/>, or make an
/// <see cref="AuditMitigationClient"/>. Applying actions to any number of findings, waiting and listing all are extension methods:
/// <see cref="AuditMitigationClientExtensions"/>.
/// </para>
/// <para>
/// A mitigation action is a thing of the account, made beforehand (CreateMitigationAction): deactivate a certificate, replace a policy,
/// switch logging on, add things to a group, publish to a topic. A mitigation task applies actions to findings. Suppressed findings are
/// skipped.
/// </para>
/// <para>The interface may gain members, with default implementations. Mock it; do not implement it in an app.</para>
/// </remarks>
public interface IAuditMitigationClient
{
    /// <summary>Starts a mitigation task (StartAuditMitigationActionsTask; needs
    /// <c>iot:StartAuditMitigationActionsTask</c>).</summary>
    /// <param name="request">What to do to which findings.</param>
    /// <param name="cancellationToken">Cancels the call. The task may then have been started all the same.</param>
    /// <returns>The id of the task: that of the request, or one that the client made.</returns>
    /// <remarks>
    /// All attempts of a call carry one token. Where an attempt was left open and a later one is told that there is a task of this id
    /// already, the client looks, and a task that is what was asked for is success.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="request"/> is null or names no action. Nothing was sent.</exception>
    /// <exception cref="AuditAlreadyExistsException">There is a task of this id already.</exception>
    /// <exception cref="AuditQuotaExceededException">As many mitigation tasks run as the account may have: ten.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the request, such as for an action that is none or does not fit
    /// the check.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why. Look at
    /// <see cref="AuditClientException.MayHaveHappened"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<string> StartAsync(AuditMitigationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes one mitigation task (DescribeAuditMitigationActionsTask; needs
    /// <c>iot:DescribeAuditMitigationActionsTask</c>).</summary>
    /// <param name="taskId">The id of the task: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The task, which may still run.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null or breaks the rule. Nothing was sent.</exception>
    /// <exception cref="AuditMitigationNotFoundException">The service has no task of this id: it keeps them for 90 days.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditMitigationTask> DescribeAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Describes one mitigation task where there is one (DescribeAuditMitigationActionsTask; needs
    /// <c>iot:DescribeAuditMitigationActionsTask</c>).</summary>
    /// <param name="taskId">The id of the task: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The task; <see langword="null"/> where the service says that it has none of this id.</returns>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null or breaks the rule. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditMitigationTask?> FindAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Cancels a mitigation task that runs (CancelAuditMitigationActionsTask; needs
    /// <c>iot:CancelAuditMitigationActionsTask</c>).</summary>
    /// <param name="taskId">The id of the task: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>A task that ends when the service has taken the request. What was done until then stays done.</returns>
    /// <remarks>
    /// Where an answer is lost the request is sent again. The service then refuses it if it had taken the first one, so the client looks
    /// whether the task is cancelled: then the call has succeeded.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="taskId"/> is null or breaks the rule. Nothing was sent.</exception>
    /// <exception cref="AuditMitigationNotFoundException">The service has no task of this id.</exception>
    /// <exception cref="AuditRequestInvalidException">The task does not run any more.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task CancelAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Lists one page of mitigation tasks (ListAuditMitigationActionsTasks; needs
    /// <c>iot:ListAuditMitigationActionsTasks</c>). <see cref="AuditMitigationClientExtensions.ListAsync"/> lists them all.</summary>
    /// <param name="query">Which tasks. A page token goes with the query that gave it.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks for the first
    /// page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 tasks. Only a missing <see cref="AuditPage{T}.NextToken"/> tells the end.</returns>
    /// <exception cref="ArgumentException"><paramref name="query"/> is null, or <paramref name="pageToken"/> is empty. Nothing was
    /// sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the query or the token.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditMitigationTaskSummary>> ListPageAsync(
        AuditMitigationQuery query,
        string? pageToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists one page of what became of one finding in a mitigation task (ListAuditMitigationActionsExecutions; needs
    /// <c>iot:ListAuditMitigationActionsExecutions</c>). <see cref="AuditMitigationClientExtensions.ListExecutionsAsync"/> lists it
    /// all.</summary>
    /// <param name="taskId">The id of the mitigation task.</param>
    /// <param name="findingId">The id of the finding: the service answers for one at a time.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks for the first
    /// page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 executions, one for each action.</returns>
    /// <exception cref="ArgumentException">An id is null or breaks its rule, or <paramref name="pageToken"/> is empty. Nothing was
    /// sent.</exception>
    /// <exception cref="AuditRequestInvalidException">The service refuses the ids or the token.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<AuditMitigationExecution>> ListExecutionsPageAsync(
        string taskId,
        string findingId,
        string? pageToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists one page of the account's mitigation actions (ListMitigationActions; needs <c>iot:ListMitigationActions</c>).
    /// <see cref="AuditMitigationClientExtensions.ListActionsAsync"/> lists them all.</summary>
    /// <param name="type">The only type that is listed; <see langword="null"/> means every type.</param>
    /// <param name="pageToken">The <see cref="AuditPage{T}.NextToken"/> of the page before; <see langword="null"/> asks for the first
    /// page.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>At most 250 actions; an account may have a hundred.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> or <paramref name="pageToken"/> is empty. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<AuditPage<MitigationActionSummary>> ListActionsPageAsync(
        AuditMitigationActionType? type = null,
        string? pageToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>Describes one mitigation action (DescribeMitigationAction; needs <c>iot:DescribeMitigationAction</c>).</summary>
    /// <param name="name">The name of the action: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>.</param>
    /// <param name="cancellationToken">Cancels the call: its waits, and the request that is under way.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or breaks the rule. Nothing was sent.</exception>
    /// <exception cref="MitigationActionNotFoundException">The account has no action of this name.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<MitigationAction> DescribeActionAsync(string name, CancellationToken cancellationToken = default);
}
