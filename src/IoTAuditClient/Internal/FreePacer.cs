namespace IoTAuditClient;

/// <summary>Grants every permit at once.</summary>
internal sealed class FreePacer : IPacer
{
    public static readonly FreePacer Instance = new();

    public ValueTask WaitAsync(AuditOperation operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return default;
    }

    public void Report(AuditOperation operation, bool throttled)
    {
    }
}
