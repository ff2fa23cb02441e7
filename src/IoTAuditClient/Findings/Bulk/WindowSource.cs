using System.Runtime.ExceptionServices;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>Pulls ids from what the app gave, so many at a time. What goes wrong there comes behind the ids before it.</summary>
internal sealed class WindowSource(
    IAsyncEnumerable<string?> findingIds,
    int size,
    IBulkProgress progress,
    CancellationToken cancellationToken) : IAsyncDisposable
{
    private IdSource? _ids;
    private ExceptionDispatchInfo? _failure;
    private bool _hasEnded;

    /// <returns>The next ids; null where there are no more.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IdWindow?> ReadAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var ids = new List<string?>();
        if (!_hasEnded)
        {
            await ReadIntoAsync(ids).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (ids.Count > 0)
        {
            return new IdWindow(ids);
        }

        _failure?.Throw();
        return null;
    }

    /// <summary>Leaves the source. Exceptions that it throws later are dropped, because no call waits for them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ids is not null)
        {
            await _ids.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadIntoAsync(List<string?> ids)
    {
        try
        {
            _ids ??= new IdSource(findingIds, cancellationToken);
            while (ids.Count < size)
            {
                if (!await _ids.MoveNextAsync().ConfigureAwait(false))
                {
                    _hasEnded = true;
                    (var ended, _ids) = (_ids, null);
                    await ended.DisposeAsync().ConfigureAwait(false);
                    return;
                }

                ids.Add(_ids.Current);
                progress.CountGiven();
            }
        }
        catch (Exception exception)
        {
            _hasEnded = true;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
