namespace IoTAuditClient;

/// <summary>Pulls ids from what the app gave, and can leave it even where it does not obey its token.</summary>
internal sealed class IdSource(IAsyncEnumerable<string> findingIds, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<string> _ids = findingIds.GetAsyncEnumerator(cancellationToken);
    private Task<bool> _moving = Task.FromResult(false);

    public string Current => _ids.Current;

    public Task<bool> MoveNextAsync()
    {
        _moving = _ids.MoveNextAsync().AsTask();
        return _moving.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        var disposing = DisposeAfterMovingAsync();
        if (_moving.IsCompleted)
        {
            await disposing.ConfigureAwait(false);
        }
    }

    // An enumerator must not be disposed while it moves; one that never comes back is left behind.
    private async Task DisposeAfterMovingAsync()
    {
        await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ids.DisposeAsync().ConfigureAwait(false);
    }
}
