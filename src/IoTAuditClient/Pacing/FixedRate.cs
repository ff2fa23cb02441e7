namespace IoTAuditClient.Pacing;

/// <summary>A known share of the account's rate.</summary>
internal sealed class FixedRate(double perSecond) : IPacingRate
{
    public double PerSecond { get; } = perSecond;

    public bool LetsSinglesPass => false;

    public bool SlowsDown => false;

    public bool LetsProbePass(long now) => false;

    public double Advance(long now, TimeSpan elapsed, bool isDemanded) => PerSecond;

    public void OnServed(long now)
    {
    }

    public bool OnThrottled(long now) => false;
}
