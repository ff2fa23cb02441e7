using System.Runtime.CompilerServices;
using System.Threading.Channels;
using IoTAuditClient.Calls;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// Describes ids as they come: bounded in flight, each outcome exactly once, and nothing left behind when the consumer leaves.
/// </summary>
internal sealed class BulkDescription(
    Func<string, CallSettings, CancellationToken, Task<AuditFinding?>> describe,
    DescribeManyOptions options,
    TimeProvider timeProvider)
{
    /// <param name="findingIds">The ids.</param>
    /// <param name="whole">The progress of the run that this one is a part of; null where it is a run of its own.</param>
    /// <param name="cancellationToken">Cancels everything.</param>
    public async IAsyncEnumerable<AuditFindingOutcome> RunAsync(
        IAsyncEnumerable<string?> findingIds,
        IBulkProgress? whole,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var room = new SemaphoreSlim(options.MaxInFlight);
        var progress = whole ?? new BulkProgress(options, timeProvider);
        var calls = new InFlightDescriptions(describe, progress, stop.Token);
        var outcomes = new OutcomeQueue(options.Order);
        var pump = PumpAsync(findingIds, calls, outcomes, room, progress, stop.Token);
        try
        {
            while (await TakeAsync(outcomes.Reader, cancellationToken).ConfigureAwait(false) is { } outcome)
            {
                room.Release();
                progress.Count(outcome);
                yield return outcome;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await pump.ConfigureAwait(false);
            await calls.DrainAsync().ConfigureAwait(false);
            await progress.ReportSummaryAsync().ConfigureAwait(false);
        }
    }

    // The calls are cancelled by the token of the run, but the exception has to carry the one that the consumer gave.
    private static async ValueTask<AuditFindingOutcome?> TakeAsync(
        ChannelReader<Task<AuditFindingOutcome>> outcomes,
        CancellationToken cancellationToken)
    {
        try
        {
            return await outcomes.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false) && outcomes.TryRead(out var next)
                ? await next.ConfigureAwait(false)
                : null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    // Reads ids while there is room. What goes wrong here is handed to the consumer behind the outcomes that came before it.
    private static async Task PumpAsync(
        IAsyncEnumerable<string?> findingIds,
        InFlightDescriptions calls,
        OutcomeQueue outcomes,
        SemaphoreSlim room,
        IBulkProgress progress,
        CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var ids = new IdSource(findingIds, cancellationToken);
            await using (ids.ConfigureAwait(false))
            {
                await room.WaitAsync(cancellationToken).ConfigureAwait(false);
                while (await ids.MoveNextAsync().ConfigureAwait(false))
                {
                    progress.CountGiven();
                    outcomes.Add(calls.Start(ids.Current));
                    await room.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        outcomes.Complete(failure);
    }
}
