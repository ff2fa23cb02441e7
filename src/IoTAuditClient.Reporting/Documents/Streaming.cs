using System.Runtime.ExceptionServices;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Goes through items as they come.</summary>
internal static class Streaming
{
    /// <summary>Hands over each item, and tells before every wait for the next one, so that what is written need not wait too.</summary>
    /// <param name="items">The items.</param>
    /// <param name="take">Takes one; false ends it.</param>
    /// <param name="beforeWaiting">Called where the next item is not there yet.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task ForEachAsync<T>(IAsyncEnumerable<T> items, Func<T, bool> take, Func<Task> beforeWaiting, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enumerator = items.GetAsyncEnumerator(stop.Token);
        await using var disposal = enumerator.ConfigureAwait(false);
        while (await MoveNextAsync(enumerator, beforeWaiting, stop).ConfigureAwait(false) && take(enumerator.Current))
        {
        }
    }

    /// <summary>Moves on. An enumerator must not be left while it moves, so a failure of ours waits until the move has ended.</summary>
    /// <param name="enumerator">What to move.</param>
    /// <param name="beforeWaiting">Called where the next item is not there yet.</param>
    /// <param name="stop">The source of the enumerator's token.</param>
    public static async Task<bool> MoveNextAsync<T>(IAsyncEnumerator<T> enumerator, Func<Task> beforeWaiting, CancellationTokenSource stop)
    {
        var moving = enumerator.MoveNextAsync();
        if (moving.IsCompleted)
        {
            return await moving.ConfigureAwait(false);
        }

        var move = moving.AsTask();
        try
        {
            await beforeWaiting().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)move).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ExceptionDispatchInfo.Throw(exception);
        }

        return await move.ConfigureAwait(false);
    }
}
