namespace IoTAuditClient.Sdk;

/// <summary>
/// Tells of one attempt whether the SDK still waits for credentials. The SDK asks for them within a request, and calls of other attempts
/// may be on their way meanwhile.
/// </summary>
internal sealed class CredentialsWait
{
    private static readonly AsyncLocal<CredentialsWait?> Current = new();

    private volatile bool _hasAsked;
    private volatile Task? _asking;

    /// <summary>Gets whether the attempt has asked and has no answer.</summary>
    public bool IsUnderWay => _hasAsked && _asking is not { IsCompleted: true };

    /// <summary>Begins to follow the attempt that the caller makes from here on.</summary>
    public static CredentialsWait Begin() => Current.Value = new CredentialsWait();

    /// <summary>Takes note that the present attempt asks. A question may block, so its task comes later.</summary>
    public static CredentialsWait? Ask()
    {
        if (Current.Value is { } wait)
        {
            (wait._asking, wait._hasAsked) = (null, true);
        }

        return Current.Value;
    }

    /// <summary>Takes note of the answer to come.</summary>
    public void Follow(Task asking) => _asking = asking;
}
