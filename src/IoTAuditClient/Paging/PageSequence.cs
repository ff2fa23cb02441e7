namespace IoTAuditClient.Paging;

/// <summary>The pages of a list, each fetched while the one before it is consumed.</summary>
/// <param name="operation">The AWS operation, for messages.</param>
/// <param name="fetchAsync">Fetches the page of a token; null asks for the first one.</param>
/// <param name="startToken">The token of the page to start with.</param>
/// <param name="methodToken">The token that the caller gave to the method.</param>
/// <remarks>
/// Exactly one page is fetched ahead, and only from the moment at which the consumer is given the page before it. Its
/// failure waits for the consumer too. A consumer that stops early cancels the page that is under way, and DisposeAsync
/// returns when that call has ended. Every enumeration is a run of its own.
/// </remarks>
internal sealed class PageSequence<T>(
    string operation,
    Func<string?, CancellationToken, Task<AuditPage<T>>> fetchAsync,
    string? startToken,
    CancellationToken methodToken) : IAsyncEnumerable<AuditPage<T>>
    where T : class
{
    public string Operation => operation;

    public CallerTokens Callers(CancellationToken enumerationToken) => new(methodToken, enumerationToken);

    public async IAsyncEnumerator<AuditPage<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var callers = Callers(cancellationToken);
        callers.ThrowIfCancellationRequested(operation);
        using var stop = callers.Link();
        var seen = new SeenTokens();
        var ahead = FetchAsync(startToken, seen, stop.Token);
        try
        {
            while (ahead is not null)
            {
                var page = await WaitAsync(ahead, callers).ConfigureAwait(false);
                ahead = page.NextToken is { } next ? FetchAsync(next, seen, stop.Token) : null;
                yield return page;
            }
        }
        finally
        {
            if (ahead is not null)
            {
                await stop.CancelAsync().ConfigureAwait(false);
                await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<AuditPage<T>> WaitAsync(Task<AuditPage<T>> fetching, CallerTokens callers)
    {
        callers.ThrowIfCancellationRequested(operation);
        try
        {
            return await fetching.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            callers.ThrowIfCancellationRequested(operation, exception);
            throw;
        }
    }

    // This method is async so that an exception stays in the task until the consumer asks for the page.
    private async Task<AuditPage<T>> FetchAsync(string? token, SeenTokens seen, CancellationToken cancellationToken)
    {
        if (token is not null && !seen.Add(token))
        {
            throw new AuditResponseException(
                $"{operation}: the service repeats a page token that it has given before, so the list would never end. "
                + "Everything up to here was delivered; list again, and tell AWS Support if it stays.")
            {
                Operation = operation,
            };
        }

        return await fetchAsync(token, cancellationToken).ConfigureAwait(false);
    }
}
