namespace IoTAuditClient.Pacing;

/// <summary>Says how many permits a second there are. Called under the pacer's lock.</summary>
internal interface IPacingRate
{
    double PerSecond { get; }

    /// <summary>Gets whether single calls need not queue.</summary>
    bool LetsSinglesPass { get; }

    /// <summary>Gets whether throttles lower the rate.</summary>
    bool SlowsDown { get; }

    /// <summary>Says whether a single call that is alone may pass without a permit, to find out whether throttling has ended.</summary>
    bool LetsProbePass(long now);

    /// <summary>Moves on to now.</summary>
    /// <param name="now">A timestamp of the pacer's clock.</param>
    /// <param name="elapsed">The time since the last call.</param>
    /// <param name="isDemanded">Whether callers waited in that time: a rate that was not used up proves nothing about the limit.</param>
    /// <returns>The rate of that time.</returns>
    double Advance(long now, TimeSpan elapsed, bool isDemanded);

    void OnServed(long now);

    /// <returns>Whether the rate was cut.</returns>
    bool OnThrottled(long now);
}
