using System.Runtime.ExceptionServices;

namespace IoTAuditClient;

/// <summary>Pulls ids from what the app gave, so many at a time. What goes wrong there comes behind the ids before it.</summary>
internal sealed class WindowSource(IAsyncEnumerable<string> findingIds, int size, IBulkProgress progress, CancellationToken cancellationToken) : IAsyncDisposable
{
    private IdSource? _ids;
    private ExceptionDispatchInfo? _failure;
    private bool _hasEnded;

    /// <returns>The next ids; null where there are no more.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IdWindow?> ReadAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _failure?.Throw();
        var ids = new List<string>();
        try
        {
            _ids ??= new IdSource(findingIds, cancellationToken);
            while (!_hasEnded && ids.Count < size)
            {
                if (await _ids.MoveNextAsync().ConfigureAwait(false))
                {
                    ids.Add(_ids.Current);
                    progress.CountGiven();
                }
                else
                {
                    _hasEnded = true;
                }
            }
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            _hasEnded = true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (ids.Count == 0)
        {
            _failure?.Throw();
            return null;
        }

        return new IdWindow(ids);
    }

    public ValueTask DisposeAsync() => _ids?.DisposeAsync() ?? default;
}
