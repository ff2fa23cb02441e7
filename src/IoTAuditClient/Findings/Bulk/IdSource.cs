namespace IoTAuditClient.Findings.Bulk;

/// <summary>Pulls ids from what the app gave, and can leave it even where it does not obey its token.</summary>
internal sealed class IdSource(IAsyncEnumerable<string> findingIds, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<string> _ids = findingIds.GetAsyncEnumerator(cancellationToken);
    private Task _moving = Task.CompletedTask;

    public string Current => _ids.Current;

    /// <summary>Gives ids that are at hand the form of those that come one by one.</summary>
    public static async IAsyncEnumerable<string> AsAsync(IEnumerable<string> findingIds)
    {
        foreach (var findingId in findingIds)
        {
            yield return findingId;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public Task<bool> MoveNextAsync()
    {
        var moving = _ids.MoveNextAsync().AsTask();
        _moving = moving;
        return moving.WaitAsync(cancellationToken);
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
        await _moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ids.DisposeAsync().ConfigureAwait(false);
    }
}
