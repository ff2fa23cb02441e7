namespace IoTAuditClient;

/// <summary>How accounts and Regions are listed beside each other.</summary>
public sealed class ListAcrossOptions
{
    /// <summary>How many origins are listed at a time by default.</summary>
    public const int DefaultMaxConcurrency = 16;

    private readonly int _maxConcurrency = DefaultMaxConcurrency;

    /// <summary>Gets how many origins are listed at a time.</summary>
    /// <remarks>
    /// Each has quotas of its own, so it is memory and connections that this bounds: an origin that is being listed holds two pages.
    /// </remarks>
    /// <value>16. From 1 to 1,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1 to 1,000.</exception>
    public int MaxConcurrency
    {
        get => _maxConcurrency;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1000);
            _maxConcurrency = value;
        }
    }
}
