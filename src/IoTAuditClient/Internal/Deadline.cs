namespace IoTAuditClient;

/// <summary>A token that is cancelled when a limit runs out or when an outer token is.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _outer;
    private readonly CancellationTokenRegistration _registration;

    public Deadline(TimeSpan limit, TimeProvider timeProvider, CancellationToken outer)
    {
        _outer = outer;
        _source = limit == Timeout.InfiniteTimeSpan ? new CancellationTokenSource() : new CancellationTokenSource(limit, timeProvider);
        _registration = outer.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Gets whether it was the limit that ran out.</summary>
    public bool IsExpired => _source.IsCancellationRequested && !_outer.IsCancellationRequested;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
