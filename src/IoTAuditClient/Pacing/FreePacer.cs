namespace IoTAuditClient.Pacing;

/// <summary>Grants every permit at once.</summary>
internal sealed class FreePacer : IPacer
{
    public static readonly FreePacer Instance = new();

    public bool SlowsDown => false;

    public TimeSpan? ExpectedWait => null;

    public ValueTask WaitAsync(PermitPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return default;
    }

    public void ReportServed()
    {
    }

    public void ReportThrottled()
    {
    }
}
