using Amazon.Runtime;
using Amazon.SQS.Model;

namespace Worker.Queue;

/// <summary>Keeps a message hidden while it is worked on, and ends the work where that is not possible any more.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly AuditQueue _queue;
    private readonly Message _message;
    private readonly TimeSpan _time;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    public MessageLease(AuditQueue queue, Message message, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        (_queue, _message, _time, _clock) = (queue, message, time, clock);
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewAsync();
    }

    /// <summary>
    /// The token that ends the work: its caller cancels it, and so does the lease when the queue may have given the message away.
    /// </summary>
    public CancellationToken Token => _work.Token;

    /// <summary>Whether the message may be another worker's by now.</summary>
    public bool IsLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        _done.Dispose();
        _work.Dispose();
    }

    private async Task RenewAsync()
    {
        var renewed = _clock.GetTimestamp();
        using var timer = new PeriodicTimer(_time / 3, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                try
                {
                    await _queue.HideAsync(_message, _time, _done.Token);
                    renewed = _clock.GetTimestamp();
                }
                catch (Exception problem) when (problem is AmazonClientException or HttpRequestException)
                {
                    // A call that fails once is repeated with the next tick; a message that is not in flight, or whose time is up, is lost.
                    var isRefused = problem is MessageNotInflightException or ReceiptHandleIsInvalidException;
                    if (isRefused || _clock.GetElapsedTime(renewed) >= _time)
                    {
                        IsLost = true;
                        await _work.CancelAsync();
                        return;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }
}
