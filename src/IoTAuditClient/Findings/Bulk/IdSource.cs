namespace IoTAuditClient.Findings.Bulk;

/// <summary>Pulls ids from what the app gave, and can leave it even where it does not obey its token.</summary>
/// <remarks>
/// Every step of the source runs on a thread of its own: ids that are at hand may come from a pipe or a database, which blocks the thread
/// that asks for the next one, and the consumer's thread is needed for the outcomes before it.
/// </remarks>
internal sealed class IdSource(IAsyncEnumerable<string?> findingIds, CancellationToken cancellationToken) : IAsyncDisposable
{
    // A source may be giving an id when the run ends. It gets this long to finish; after that it is abandoned.
    private static readonly TimeSpan LongestMove = TimeSpan.FromMilliseconds(250);

    private IAsyncEnumerator<string?>? _ids;
    private Task _moving = Task.CompletedTask;

    public string? Current => _ids!.Current;

    /// <summary>Gives ids that are at hand the form of those that come one by one.</summary>
    public static async IAsyncEnumerable<string?> AsAsync(IEnumerable<string?> findingIds)
    {
        foreach (var findingId in findingIds)
        {
            yield return findingId;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public Task<bool> MoveNextAsync()
    {
        var moving = Task.Run(
            async () =>
            {
                _ids ??= findingIds.GetAsyncEnumerator(cancellationToken);
                return await _ids.MoveNextAsync().ConfigureAwait(false);
            },
            CancellationToken.None);
        _moving = moving;
        return moving.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _moving.WaitAsync(LongestMove).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isMoving = !_moving.IsCompleted;
        var disposing = DisposeAfterMovingAsync();
        if (!isMoving)
        {
            await disposing.ConfigureAwait(false);
            return;
        }

        // An abandoned source may throw later. Its exception is read here, because .NET reports unread ones as unobserved.
        _ = disposing.ContinueWith(
            static ended => _ = ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    // An enumerator must not be disposed while it moves, so this waits for the move, for ever if the source never returns.
    private async Task DisposeAfterMovingAsync()
    {
        await _moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_ids is not null)
        {
            await _ids.DisposeAsync().ConfigureAwait(false);
        }
    }
}
