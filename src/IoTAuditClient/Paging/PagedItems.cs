namespace IoTAuditClient.Paging;

/// <summary>The items of a list, page after page.</summary>
/// <param name="pages">The pages.</param>
/// <param name="identify">
/// What an item is known by; one that comes again, as where a list changes between two of its pages, is left out. Null keeps repetitions,
/// and so does an item that is known by nothing.
/// </param>
internal sealed class PagedItems<T>(PageSequence<T> pages, Func<T, object?>? identify = null) : IAsyncEnumerable<T>
    where T : class
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var callers = pages.Callers(cancellationToken);
        var seen = new HashSet<object>();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                callers.ThrowIfCancellationRequested(pages.Operation);
                if (identify?.Invoke(page.Items[i]) is not { } identity || seen.Add(identity))
                {
                    yield return page.Items[i];
                }
            }
        }
    }
}
