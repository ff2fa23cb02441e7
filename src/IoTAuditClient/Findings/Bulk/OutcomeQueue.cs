using System.Threading.Channels;

namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// Carries outcomes from the calls to the consumer, in the order of the ids or of the answers. It ends when the last
/// one is in it.
/// </summary>
internal sealed class OutcomeQueue(DescribeManyOrder order)
{
    // Stryker disable once all : a channel that knows its one reader costs less and does the same.
    private readonly Channel<Task<AuditFindingOutcome>> _channel =
        Channel.CreateUnbounded<Task<AuditFindingOutcome>>(new UnboundedChannelOptions { SingleReader = true });

    // The outcomes that are still to come, and one more that is taken away when no other can be added.
    private int _open = 1;
    private Exception? _failure;

    public ChannelReader<Task<AuditFindingOutcome>> Reader => _channel.Reader;

    public void Add(Task<AuditFindingOutcome> outcome)
    {
        if (order is DescribeManyOrder.Input)
        {
            _channel.Writer.TryWrite(outcome);
        }
        else
        {
            Interlocked.Increment(ref _open);
            _ = AddWhenDoneAsync(outcome);
        }
    }

    /// <summary>No more will be added. The failure, if any, comes behind all outcomes.</summary>
    public void Complete(Exception? failure)
    {
        _failure = failure;
        Close();
    }

    private async Task AddWhenDoneAsync(Task<AuditFindingOutcome> outcome)
    {
        await Task.WhenAny(outcome).ConfigureAwait(false);
        _channel.Writer.TryWrite(outcome);
        Close();
    }

    private void Close()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _channel.Writer.TryComplete(_failure);

            // The exception is read here, because a consumer that has left the loop never reads it.
            _ = _channel.Reader.Completion.Exception;
        }
    }
}
