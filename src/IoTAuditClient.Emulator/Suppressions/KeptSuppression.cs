namespace IoTAuditClient.Emulator;

/// <summary>A suppression of the account.</summary>
/// <param name="Number">The order in which they were created.</param>
/// <param name="Suppression">What it says.</param>
/// <param name="ClientRequestToken">The token that created it; null where the emulator or a test did.</param>
internal sealed record KeptSuppression(long Number, EmulatedSuppression Suppression, string? ClientRequestToken)
{
    private const int NumberBits = 15;

    /// <summary>
    /// Its place in a list: by expiration, those that never expire last. It is its own and no position, so that a suppression that is
    /// created or deleted meanwhile shifts no page.
    /// </summary>
    public long Place => PageTokens.PlaceOf(Suppression.ExpirationDate ?? DateTimeOffset.MaxValue, Number, NumberBits);

    public bool IsExpired(DateTimeOffset now) => Suppression.ExpirationDate <= now;
}
