using IoTAuditClient.Pacing;

namespace IoTAuditClient.Tests.Pacing;

/// <summary>A rate that does what the test says.</summary>
internal sealed class GivenRate(double perSecond) : IPacingRate
{
    public double PerSecond { get; } = perSecond;

    public bool LetsSinglesPass { get; init; }

    public bool LetsProbes { get; init; }

    public bool SlowsDown => true;

    public bool IsCutByThrottles { get; init; }

    public bool LetsProbePass(long now) => LetsProbes;

    public double Advance(long now, TimeSpan elapsed, bool isDemanded) => PerSecond;

    public void OnServed(long now)
    {
    }

    public bool OnThrottled(long now) => IsCutByThrottles;
}
