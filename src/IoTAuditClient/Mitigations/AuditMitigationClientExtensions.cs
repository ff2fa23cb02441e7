using IoTAuditClient.Calls;
using IoTAuditClient.Mitigations;
using IoTAuditClient.Paging;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>
/// Applying actions to any number of findings, waits, and lists of any length, over an <see cref="IAuditMitigationClient"/>. They work
/// with a fake one as well.
/// </summary>
public static class AuditMitigationClientExtensions
{
    /// <summary>Lists all mitigation tasks that match (ListAuditMitigationActionsTasks; needs
    /// <c>iot:ListAuditMitigationActionsTasks</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="query">Which tasks.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The tasks in the service's order, each once although pages may repeat it. The next page is fetched while the
    /// current one is consumed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditMitigationTaskSummary> ListAsync(
        this IAuditMitigationClient client,
        AuditMitigationQuery query,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(query);
        return new PagedItems<AuditMitigationTaskSummary>(
            new PageSequence<AuditMitigationTaskSummary>(
                AuditOperations.ListMitigationTasks.Name,
                (pageToken, stop) => client.ListPageAsync(query, pageToken, stop),
                null,
                cancellationToken),
            static task => task.TaskId);
    }

    /// <summary>Lists what became of one finding in a mitigation task (ListAuditMitigationActionsExecutions; needs
    /// <c>iot:ListAuditMitigationActionsExecutions</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="taskId">The id of the mitigation task.</param>
    /// <param name="findingId">The id of the finding.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>One execution for each action, in the service's order.</returns>
    /// <exception cref="ArgumentException">An argument is null, or an id breaks its rule. Thrown at once.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditMitigationExecution> ListExecutionsAsync(
        this IAuditMitigationClient client,
        string taskId,
        string findingId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        MitigationRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
        return new PagedItems<AuditMitigationExecution>(new PageSequence<AuditMitigationExecution>(
            AuditOperations.ListMitigationExecutions.Name,
            (pageToken, stop) => client.ListExecutionsPageAsync(taskId, findingId, pageToken, stop),
            null,
            cancellationToken));
    }

    /// <summary>Lists the account's mitigation actions (ListMitigationActions; needs <c>iot:ListMitigationActions</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="type">The only type that is listed; <see langword="null"/> means every type.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The actions in the service's order, each once although pages may repeat it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<MitigationActionSummary> ListActionsAsync(
        this IAuditMitigationClient client,
        AuditMitigationActionType? type = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new PagedItems<MitigationActionSummary>(
            new PageSequence<MitigationActionSummary>(
                AuditOperations.ListMitigationActions.Name,
                (pageToken, stop) => client.ListActionsPageAsync(type, pageToken, stop),
                null,
                cancellationToken),
            static action => action.Name);
    }

    /// <summary>Waits until a mitigation task has ended: completed, failed or cancelled (DescribeAuditMitigationActionsTask, again and
    /// again).</summary>
    /// <param name="client">The client that asks. Ours asks at low priority, so that many waits hold up no other call.</param>
    /// <param name="taskId">The id of the task.</param>
    /// <param name="options">How long to wait, and how often to ask; <see langword="null"/> means the defaults.</param>
    /// <param name="progress">Hears of the task at first and whenever something has changed, from the thread that asked.</param>
    /// <param name="cancellationToken">Ends the wait. The task goes on.</param>
    /// <returns>The task as it ended. Its status is the result: FAILED and CANCELED are no exceptions.</returns>
    /// <remarks>A status that this version does not know counts as running. Failures that pass are let pass until the time is
    /// over.</remarks>
    /// <exception cref="ArgumentException"><paramref name="client"/> is null, or <paramref name="taskId"/> breaks the rule.</exception>
    /// <exception cref="AuditMitigationWaitTimeoutException">The task had not ended when the time was over.</exception>
    /// <exception cref="AuditMitigationNotFoundException">The service has no task of this id.</exception>
    /// <exception cref="AuditClientException">A call failed for good; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<AuditMitigationTask> WaitAsync(
        this IAuditMitigationClient client,
        string taskId,
        AuditWaitOptions? options = null,
        IProgress<AuditMitigationTask>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        MitigationRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        return new MitigationWait(client, taskId, options ?? new AuditWaitOptions(), progress)
            .RunAsync(isJustStarted: false, cancellationToken);
    }

    /// <summary>Applies actions to any number of findings, waits for the end, and says of each finding what became of it.</summary>
    /// <param name="client">The client that asks: DescribeMitigationAction for each action, StartAuditMitigationActionsTask for each 25
    /// findings of a check, DescribeAuditMitigationActionsTask until they have ended, ListAuditMitigationActionsExecutions for each
    /// finding.</param>
    /// <param name="findings">The findings. One that comes twice counts once.</param>
    /// <param name="choices">Which actions are applied to the findings of which check: one to five for each.</param>
    /// <param name="options">Whether and how long to wait; <see langword="null"/> means the defaults.</param>
    /// <param name="progress">Hears of each task when it is started, and whenever something has changed.</param>
    /// <param name="cancellationToken">Ends the run. Tasks that were started go on; <paramref name="progress"/> has told their ids.</param>
    /// <returns>Each finding exactly once, whatever became of its task.</returns>
    /// <remarks>
    /// <para>
    /// Not sent, and told as skipped: suppressed findings, findings without an id or a check, findings of a check for which no action is
    /// chosen, and findings whose check AWS documents not to allow an action's type. Actions are read first, so that one that is none is
    /// found out before anything is started.
    /// </para>
    /// <para>
    /// Where the account may have no more tasks, the run waits for one of its own to end. A task that the service refuses as invalid does
    /// not stop the ones after it; any other failure does, and the findings after it are told as not started.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="choices"/> break a rule. Nothing was sent.</exception>
    /// <exception cref="MitigationActionNotFoundException">An action is none of the account's. Nothing was started.</exception>
    /// <exception cref="AuditClientException">The actions could not be read. Nothing was started.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<AuditMitigationResult> MitigateAsync(
        this IAuditMitigationClient client,
        IEnumerable<AuditFinding> findings,
        IEnumerable<AuditMitigationChoice> choices,
        MitigateOptions? options = null,
        IProgress<AuditMitigationTask>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(findings);
        var given = MitigationRules.Choices(choices, nameof(choices));
        return new MitigationRun(client, options ?? new MitigateOptions(), progress).RunAsync([.. findings], given, cancellationToken);
    }
}
