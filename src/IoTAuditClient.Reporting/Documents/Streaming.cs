using System.Runtime.ExceptionServices;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Goes through items as they come.</summary>
internal static class Streaming
{
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
