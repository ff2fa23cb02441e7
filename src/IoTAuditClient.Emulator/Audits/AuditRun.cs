namespace IoTAuditClient.Emulator;

/// <summary>
/// An audit that runs here. Its checks wait for data together, and then look at the fleet one after the other in equal times.
/// </summary>
internal sealed class AuditRun
{
    public AuditRun(
        int number, string taskId, string? scheduledAuditName, DateTimeOffset now, TimeSpan duration, IReadOnlyList<string> checks)
    {
        Number = number;
        ScheduledAuditName = scheduledAuditName;
        Task = new EmulatedAuditTask(taskId, now.InMilliseconds());
        Checks = [.. checks.Zip(TimeSlots.Of(now, duration, checks.Count), (name, slot) => new CheckRun(name, slot.Start, slot.End))];
    }

    public int Number { get; }

    public EmulatedAuditTask Task { get; }

    public string? ScheduledAuditName { get; }

    public IReadOnlyList<CheckRun> Checks { get; }

    public string Status { get; private set; } = AuditTerms.InProgress;

    public bool IsRunning => Status == AuditTerms.InProgress;

    public bool IsOnDemand => ScheduledAuditName is null;

    public CheckRun? NextCheck => IsRunning ? Checks.FirstOrDefault(check => check.Outcome is null) : null;

    /// <summary>Ends the audit with its last check. It has failed where no check has succeeded.</summary>
    public bool TryEnd()
    {
        if (NextCheck is not null)
        {
            return false;
        }

        Status = Checks.All(check => check.Outcome == AuditTerms.Failed) ? AuditTerms.Failed : AuditTerms.Completed;
        return true;
    }

    public void Cancel()
    {
        Status = AuditTerms.Canceled;
        foreach (var check in Checks)
        {
            check.Cancel();
        }
    }
}
