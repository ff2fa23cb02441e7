using IoTAuditClient.Pacing;

namespace IoTAuditClient.Tests.Testing;

/// <summary>A pacer that never lets a call wait, and remembers what it was asked and told.</summary>
internal sealed class RecordingPacer : IPacer
{
    public bool SlowsDown { get; set; } = true;

    public TimeSpan? ExpectedWait { get; set; }

    public int Served { get; private set; }

    public int Throttled { get; private set; }

    public List<PermitPriority> Waits { get; } = [];

    public ValueTask WaitAsync(PermitPriority priority, CancellationToken cancellationToken)
    {
        Waits.Add(priority);
        return default;
    }

    public void ReportServed() => Served++;

    public void ReportThrottled() => Throttled++;
}
