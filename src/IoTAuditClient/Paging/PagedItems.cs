namespace IoTAuditClient.Paging;

/// <summary>The items of a list, page after page.</summary>
internal sealed class PagedItems<T>(PageSequence<T> pages) : IAsyncEnumerable<T>
    where T : class
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var callers = pages.Callers(cancellationToken);
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                callers.ThrowIfCancellationRequested(pages.Operation);
                yield return page.Items[i];
            }
        }
    }
}
