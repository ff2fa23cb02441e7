using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient.Emulator;

/// <summary>
/// The requests that the emulator received, oldest first. Keeps the last
/// <see cref="AuditEmulatorOptions.RequestLogCapacity"/> of them.
/// </summary>
/// <remarks>Thread-safe. A request is in the log as soon as it has been read, before it is answered. Enumerating goes
/// through a snapshot.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a log.")]
public sealed class RequestLog : IReadOnlyCollection<ReceivedRequest>
{
    private readonly object _lock = new();
    private readonly Queue<ReceivedRequest> _requests = new();
    private readonly int _capacity;
    private long _received;
    private TaskCompletionSource _arrival = NewArrival();

    internal RequestLog(int capacity) => _capacity = capacity;

    /// <summary>How many requests are in the log.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>How many requests arrived since the start or the last <see cref="Clear"/>, dropped ones included.</summary>
    public long Received
    {
        get
        {
            lock (_lock)
            {
                return _received;
            }
        }
    }

    /// <summary>Empties the log and starts <see cref="Received"/> at zero.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _received = 0;
        }
    }

    /// <summary>Waits until a number of requests have arrived since the start or the last <see cref="Clear"/>.</summary>
    /// <param name="count">The number. Requests that arrived earlier count too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    public async Task WaitForAsync(int count, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task arrival;
            lock (_lock)
            {
                if (_received >= count)
                {
                    return;
                }

                arrival = _arrival.Task;
            }

            await arrival.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Goes through the requests of this moment, oldest first.</summary>
    public IEnumerator<ReceivedRequest> GetEnumerator()
    {
        ReceivedRequest[] snapshot;
        lock (_lock)
        {
            snapshot = [.. _requests];
        }

        return ((IEnumerable<ReceivedRequest>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(ReceivedRequest request)
    {
        TaskCompletionSource arrival;
        lock (_lock)
        {
            if (_requests.Count == _capacity)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
            _received++;
            arrival = _arrival;
            _arrival = NewArrival();
        }

        arrival.SetResult();
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
