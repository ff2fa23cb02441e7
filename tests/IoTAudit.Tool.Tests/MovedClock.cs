namespace IoTAudit.Tool.Tests;

/// <summary>A clock that runs as the system's does, from a moment that is always the same: dates can be expected, and waits end.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _timestamp = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_timestamp);

    public override long GetTimestamp() => System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;
}
