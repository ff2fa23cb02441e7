using IoTAuditClient.Audits;
using IoTAuditClient.Calls;
using IoTAuditClient.Paging;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Lists, the newest audit, waits and runs over an <see cref="IAuditTaskClient"/>. They work with a fake one as well.</summary>
public static class AuditTaskClientExtensions
{
    /// <summary>Lists all audits that match (ListAuditTasks; needs <c>iot:ListAuditTasks</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="query">Which audits.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The audits in the service's order, without times, each once although pages may repeat it. The next page is
    /// fetched while the current one is consumed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditTaskSummary> ListAsync(
        this IAuditTaskClient client,
        AuditTaskQuery query,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(query);
        return new PagedItems<AuditTaskSummary>(
            new PageSequence<AuditTaskSummary>(
                AuditOperations.ListAuditTasks.Name,
                (pageToken, stop) => client.ListPageAsync(query, pageToken, stop),
                null,
                cancellationToken),
            static task => task.TaskId);
    }

    /// <summary>Lists all scheduled audits (ListScheduledAudits; needs <c>iot:ListScheduledAudits</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The scheduled audits in the service's order, each once although pages may repeat it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<ScheduledAudit> ListScheduledAsync(
        this IAuditTaskClient client,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new PagedItems<ScheduledAudit>(
            new PageSequence<ScheduledAudit>(
                AuditOperations.ListScheduledAudits.Name,
                client.ListScheduledPageAsync,
                null,
                cancellationToken),
            static audit => audit.Name);
    }

    /// <summary>Lists audits with all that DescribeAuditTask tells, the newest first.</summary>
    /// <param name="client">The client that asks: ListAuditTasks for growing periods, then DescribeAuditTask for each
    /// audit in them.</param>
    /// <param name="options">Which audits count; <see langword="null"/> means completed ones of both types.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    /// <returns>
    /// The audits of the last 90 days by their start, the newest first. Nothing is asked before the enumeration starts,
    /// and older periods only when it gets there.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditTask> ListNewestAsync(
        this IAuditTaskClient client,
        LatestAuditOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new NewestAudits(client, options ?? new LatestAuditOptions()).ListAsync(cancellationToken);
    }

    /// <summary>Finds the newest audit (ListAuditTasks and DescribeAuditTask).</summary>
    /// <param name="client">The client that asks.</param>
    /// <param name="options">Which audits count; <see langword="null"/> means completed ones of both types, so that an
    /// audit that runs, failed or was cancelled is not taken for the newest result.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The audit; <see langword="null"/> where the last 90 days have none. Check
    /// <see cref="AuditTask.IsConclusive"/> before a missing finding is taken for a good sign: checks of a completed
    /// audit may have failed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="AuditClientException">A call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<AuditTask?> FindLatestAsync(
        this IAuditTaskClient client,
        LatestAuditOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await foreach (var task in client.ListNewestAsync(options, cancellationToken).ConfigureAwait(false))
        {
            return task;
        }

        return null;
    }

    /// <summary>Waits until an audit has ended: completed, failed or cancelled (DescribeAuditTask, again and again).</summary>
    /// <param name="client">The client that asks. Ours asks at low priority, so that a thousand waits hold up no other call.</param>
    /// <param name="taskId">The id of the audit.</param>
    /// <param name="options">How long to wait, and how often to ask; <see langword="null"/> means the defaults.</param>
    /// <param name="progress">Hears of the audit at first and whenever something has changed, from the thread that asked.</param>
    /// <param name="cancellationToken">Ends the wait. The audit goes on.</param>
    /// <returns>The audit as it ended. Its status is the result: FAILED and CANCELED are no exceptions.</returns>
    /// <remarks>A status that this version does not know counts as running. Failures that pass are let pass until the
    /// time is over.</remarks>
    /// <exception cref="ArgumentException"><paramref name="client"/> is null, or <paramref name="taskId"/> breaks the rule.</exception>
    /// <exception cref="AuditWaitTimeoutException">The audit had not ended when the time was over.</exception>
    /// <exception cref="AuditTaskNotFoundException">The service has no audit of this id.</exception>
    /// <exception cref="AuditClientException">A call failed for good; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<AuditTask> WaitAsync(
        this IAuditTaskClient client,
        string taskId,
        AuditWaitOptions? options = null,
        IProgress<AuditTask>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        AuditQueryRules.TaskId.ThrowIfBroken(taskId, nameof(taskId));
        return new AuditWait(client, taskId, options ?? new AuditWaitOptions(), progress).RunAsync(isJustStarted: false, cancellationToken);
    }

    /// <summary>Starts an audit and waits for its end.</summary>
    /// <param name="client">The client that asks.</param>
    /// <param name="checks">The checks to run, at least one.</param>
    /// <param name="options">How long to wait, and how often to ask; <see langword="null"/> means the defaults.</param>
    /// <param name="progress">Hears of the audit as soon as it has an id, and whenever something has changed.</param>
    /// <param name="cancellationToken">Ends the wait. An audit that was started goes on.</param>
    /// <returns>The audit as it ended. Its status is the result: FAILED and CANCELED are no exceptions.</returns>
    /// <exception cref="ArgumentException"><paramref name="client"/> is null, or <paramref name="checks"/> is null or
    /// empty or names an empty check.</exception>
    /// <exception cref="AuditWaitTimeoutException">The audit had not ended when the time was over; the exception has its id.</exception>
    /// <exception cref="AuditClientException">The start or a question failed; the subclass says why. Where the start failed, look at
    /// <see cref="AuditClientException.MayHaveHappened"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<AuditTask> RunAsync(
        this IAuditTaskClient client,
        IReadOnlyCollection<AuditCheckName> checks,
        AuditWaitOptions? options = null,
        IProgress<AuditTask>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(checks);
        var taskId = await client.StartAsync(checks, cancellationToken).ConfigureAwait(false);
        progress?.Report(new AuditTask { TaskId = taskId, Status = AuditStatus.InProgress, Type = AuditType.OnDemand });
        var wait = new AuditWait(client, taskId, options ?? new AuditWaitOptions(), progress);
        return await wait.RunAsync(isJustStarted: true, cancellationToken).ConfigureAwait(false);
    }
}
