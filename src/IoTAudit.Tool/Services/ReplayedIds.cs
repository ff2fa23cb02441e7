using System.Runtime.CompilerServices;

namespace IoTAudit.Tool.Services;

/// <summary>Ids that can be read once more from the start, until the run that reads them is known to have begun well.</summary>
internal sealed class ReplayedIds(IAsyncEnumerable<string?> ids, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly List<string?> _pulled = [];
    private readonly IAsyncEnumerator<string?> _source = ids.GetAsyncEnumerator(cancellationToken);
    private Task<bool>? _moving;
    private volatile bool _isSettled;

    /// <summary>Keeps no more ids.</summary>
    public void Settle() => _isSettled = true;

    public async IAsyncEnumerable<string?> ReadAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        while (await MoveNextAsync().WaitAsync(stop))
        {
            _moving = null;
            if (!_isSettled)
            {
                _pulled.Add(_source.Current);
            }

            yield return _source.Current;
        }
    }

    /// <summary>
    /// Reads the kept ids and then the rest of the source. The reader before must have ended, because both would move the same source.
    /// </summary>
    public async IAsyncEnumerable<string?> ReadAgainAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        Settle();
        foreach (var id in _pulled)
        {
            yield return id;
        }

        await foreach (var id in ReadAsync(stop))
        {
            yield return id;
        }
    }

    // A source that still reads the next id is not disposed: an enumerator must not be disposed while it moves.
    public ValueTask DisposeAsync() => _moving is null or { IsCompleted: true } ? _source.DisposeAsync() : ValueTask.CompletedTask;

    // A reader may have left while the source was moving; the next one waits for the same move.
    private Task<bool> MoveNextAsync() => _moving ??= _source.MoveNextAsync().AsTask();
}
