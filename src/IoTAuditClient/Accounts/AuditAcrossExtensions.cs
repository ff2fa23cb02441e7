using IoTAuditClient.Accounts;

namespace IoTAuditClient;

/// <summary>Lists over the clients of many accounts and Regions, as <see cref="AuditClientFactoryExtensions.GetAll"/> has them.</summary>
/// <remarks>
/// <para>
/// Every item has its origin. The items of one origin come in the service's order; those of different ones come as they arrive. An origin
/// that fails, denied or throttled for too long, gives one item that says so after the findings before it, and holds up no other.
/// </para>
/// <para>
/// Nothing is sent before the enumeration starts. A consumer that is slow makes the origins wait: memory holds two pages for each origin
/// that is being listed and 250 items, however much there is. Who leaves the loop early cancels what is under way and waits for its end.
/// Enumerating twice lists twice. One enumerator is for one consumer at a time.
/// </para>
/// <para>
/// The token of the method and the one of <c>WithCancellation</c> both cancel; the <see cref="OperationCanceledException"/> carries the one
/// that did. A cancelled list gives no further item.
/// </para>
/// </remarks>
public static class AuditAcrossExtensions
{
    /// <summary>Lists the findings of a period of all accounts (ListAuditFindings; needs <c>iot:ListAuditFindings</c> in each).</summary>
    /// <param name="clients">The clients to ask, one for each account and Region.</param>
    /// <param name="query">Which findings: those of a period, since each account has audits of its own.</param>
    /// <param name="options">How many are listed at a time; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    /// <returns>The findings with their origins, and how each origin ended.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="query"/> is of one audit. Thrown at once, not at the
    /// first item.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditAcrossItem> ListAcrossAsync(
        this IEnumerable<AuditClients> clients,
        AuditFindingQuery query,
        ListAcrossOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.TaskId is not null)
        {
            throw new ArgumentException(
                "The query is of one audit, and other accounts have other audits: ask for a period, or use ListLatestAcrossAsync.",
                nameof(query));
        }

        var question = Task.FromResult(new OriginQuestion(query));
        return List(clients, (_, _) => question, options, cancellationToken);
    }

    /// <summary>Lists what each account is asked for by a query of its own (ListAuditFindings; needs
    /// <c>iot:ListAuditFindings</c> in each).</summary>
    /// <param name="clients">The clients to ask, one for each account and Region.</param>
    /// <param name="query">
    /// Makes the query of an account, and may ask its clients for what it needs, such as an audit's id. <see langword="null"/> means that
    /// there is nothing to list, which is <see cref="AuditAcrossStatus.NoAudit"/>. What it throws is the failure of that account.
    /// </param>
    /// <param name="options">How many are listed at a time; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    /// <returns>The findings with their origins, and how each origin ended.</returns>
    /// <exception cref="ArgumentException">An argument is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditAcrossItem> ListAcrossByAsync(
        this IEnumerable<AuditClients> clients,
        Func<AuditClients, CancellationToken, Task<AuditFindingQuery?>> query,
        ListAcrossOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return List(
            clients,
            async (origin, stop) => new OriginQuestion(await query(origin, stop).ConfigureAwait(false)),
            options,
            cancellationToken);
    }

    /// <summary>
    /// Lists the findings of the newest audit of each account (ListAuditTasks, DescribeAuditTask, ListAuditFindings; needs the actions of
    /// these names in each).
    /// </summary>
    /// <param name="clients">The clients to ask, one for each account and Region.</param>
    /// <param name="latest">Which audits count; <see langword="null"/> means completed ones of both types.</param>
    /// <param name="options">How many are listed at a time; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    /// <returns>The findings with their origins, and how each origin ended, with the audit where it was listed.</returns>
    /// <exception cref="ArgumentException">An argument is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditAcrossItem> ListLatestAcrossAsync(
        this IEnumerable<AuditClients> clients,
        LatestAuditOptions? latest = null,
        ListAcrossOptions? options = null,
        CancellationToken cancellationToken = default) => List(
            clients,
            async (origin, stop) =>
            {
                var audit = await origin.Audits.FindLatestAsync(latest, stop).ConfigureAwait(false);
                return new OriginQuestion(audit?.TaskId is { } taskId ? AuditFindingQuery.ForTask(taskId) : null, audit);
            },
            options,
            cancellationToken);

    private static OriginListing List(
        IEnumerable<AuditClients> clients,
        Func<AuditClients, CancellationToken, Task<OriginQuestion>> questionOf,
        ListAcrossOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clients);
        AuditClients[] origins = [.. clients];
        if (origins.Contains(null))
        {
            throw new ArgumentException("One of the clients is null.", nameof(clients));
        }

        var maxConcurrency = options?.MaxConcurrency ?? ListAcrossOptions.DefaultMaxConcurrency;
        return new OriginListing(origins, questionOf, maxConcurrency, cancellationToken);
    }
}
