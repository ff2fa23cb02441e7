namespace IoTAuditClient.Calls;

/// <summary>A token that is cancelled when a limit runs out or when an outer token is.</summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly CancellationToken _outer;
    private readonly CancellationTokenRegistration _registration;

    private Deadline(TimeSpan limit, TimeProvider timeProvider, CancellationToken outer)
        : base(limit, timeProvider)
    {
        _outer = outer;
        _registration = Follow(outer);
    }

    /// <summary>Gets whether it was the limit that ran out.</summary>
    public bool IsExpired => IsCancellationRequested && !_outer.IsCancellationRequested;

    /// <summary>Begins a limit, which may be infinite.</summary>
    public static Deadline Begin(TimeSpan limit, TimeProvider timeProvider, CancellationToken outer) => new(limit, timeProvider, outer);

    protected override void Dispose(bool disposing)
    {
        _registration.Dispose();
        base.Dispose(disposing);
    }

    private CancellationTokenRegistration Follow(CancellationToken outer) =>
        outer.UnsafeRegister(static state => ((Deadline)state!).Cancel(), this);
}
