using System.Threading.Channels;
using IoTAuditClient.Paging;

namespace IoTAuditClient.Accounts;

/// <summary>The findings of many origins in one stream.</summary>
/// <remarks>
/// Origins write into a channel that holds little, so that all of them wait for a consumer that is slow. A consumer that stops early
/// cancels what is under way, and DisposeAsync returns when it has ended. Every enumeration is a run of its own.
/// </remarks>
internal sealed class OriginListing(
    IReadOnlyList<AuditClients> origins,
    Func<AuditClients, CancellationToken, Task<OriginQuestion>> questionOf,
    int maxConcurrency,
    CancellationToken methodToken) : IAsyncEnumerable<AuditAcrossItem>
{
    private const string Name = "ListAcross";
    private const int ItemsAhead = 250;

    public async IAsyncEnumerator<AuditAcrossItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var callers = new CallerTokens(methodToken, cancellationToken);
        callers.ThrowIfCancellationRequested(Name);
        using var stop = callers.Link();
        var items = Channel.CreateBounded<AuditAcrossItem>(new BoundedChannelOptions(ItemsAhead) { SingleReader = true });
        var listing = ListAllAsync(items.Writer, stop.Token);
        try
        {
            while (await items.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (items.Reader.TryRead(out var item))
                {
                    callers.ThrowIfCancellationRequested(Name);
                    yield return item;
                }
            }

            callers.ThrowIfCancellationRequested(Name);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await listing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // No origin ends with an exception unless all of them were cancelled, so the reader need not hear of one.
    private async Task ListAllAsync(ChannelWriter<AuditAcrossItem> items, CancellationToken cancellationToken)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = maxConcurrency, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(origins, parallel, (origin, stop) => ListAsync(origin, items, stop)).ConfigureAwait(false);
        }
        finally
        {
            items.Complete();
        }
    }

    private async ValueTask ListAsync(AuditClients clients, ChannelWriter<AuditAcrossItem> items, CancellationToken cancellationToken)
    {
        AuditAcrossItem last;
        try
        {
            var question = await questionOf(clients, cancellationToken).ConfigureAwait(false);
            if (question.Query is { } query)
            {
                await ListAsync(clients, query, items, cancellationToken).ConfigureAwait(false);
            }

            last = question.Query is null
                ? AuditAcrossItem.NoAudit(AuditOrigin.Of(clients))
                : AuditAcrossItem.Complete(AuditOrigin.Of(clients), question.Audit);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            last = AuditAcrossItem.Failed(AuditOrigin.Of(clients), exception);
        }

        await items.WriteAsync(last, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ListAsync(
        AuditClients clients,
        AuditFindingQuery query,
        ChannelWriter<AuditAcrossItem> items,
        CancellationToken cancellationToken)
    {
        AuditOrigin? origin = null;
        await foreach (var finding in clients.Findings.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            // The Region may be known from the first answer on, and does not change then.
            origin ??= AuditOrigin.Of(clients);
            await items.WriteAsync(AuditAcrossItem.Found(origin, finding), cancellationToken).ConfigureAwait(false);
        }
    }
}
