namespace IoTAudit.Tool.Tests;

/// <summary>A clock that stands still, so that two runs tell the same time.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => ConsoleRun.Now;
}
