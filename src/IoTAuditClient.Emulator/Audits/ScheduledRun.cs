namespace IoTAuditClient.Emulator;

/// <summary>A scheduled audit, and when it runs next.</summary>
internal sealed class ScheduledRun(EmulatedScheduledAudit audit, DateTimeOffset now, TimeSpan timeOfDay)
{
    public EmulatedScheduledAudit Audit => audit;

    public DateTimeOffset Next { get; private set; } = audit.NextRun(now, timeOfDay, before: null);

    public void MoveOn() => Next = audit.NextRun(Next, timeOfDay, before: Next);
}
