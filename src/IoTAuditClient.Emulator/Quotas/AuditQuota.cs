namespace IoTAuditClient.Emulator;

/// <summary>How often an operation may be called by all clients together: a token bucket.</summary>
/// <remarks>Immutable.</remarks>
public readonly record struct AuditQuota
{
    /// <summary>A quota.</summary>
    /// <param name="ratePerSecond">How many calls a second are granted in the long run: 0 (none) or more, fractions allowed.</param>
    /// <param name="burst">How many calls are granted at once after a quiet time: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public AuditQuota(double ratePerSecond, int burst)
    {
        if (!double.IsFinite(ratePerSecond) || ratePerSecond < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(ratePerSecond), ratePerSecond, "The rate is a number of calls per second, 0 or more.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(burst, 1);
        RatePerSecond = ratePerSecond;
        Burst = burst;
    }

    /// <summary>How many calls a second are granted in the long run.</summary>
    public double RatePerSecond { get; }

    /// <summary>How many calls are granted at once after a quiet time.</summary>
    public int Burst { get; }
}
