namespace IoTAuditClient.Emulator;

/// <summary>The scheduled audits of the account, which start audits by the clock. Used under the lock of the agenda.</summary>
internal sealed class AuditSchedules(AuditRuns runs, TimeSpan timeOfDay) : IAgendaItem
{
    private const int Maximum = 5;

    private readonly List<ScheduledRun> _schedules = [];

    public DateTimeOffset? Next => _schedules.Min(schedule => (DateTimeOffset?)schedule.Next);

    /// <summary>The scheduled audits, in ordinal order of their names.</summary>
    public IReadOnlyList<EmulatedScheduledAudit> All =>
        [.. _schedules.Select(schedule => schedule.Audit).OrderBy(audit => audit.Name, StringComparer.Ordinal)];

    public bool Add(EmulatedScheduledAudit audit, DateTimeOffset now)
    {
        Remove(audit.Name);
        if (_schedules.Count == Maximum)
        {
            throw new InvalidOperationException(
                $"The account has {Maximum} scheduled audits, which is its quota. Remove one first.");
        }

        _schedules.Add(new ScheduledRun(audit, now, timeOfDay));
        return true;
    }

    public bool Remove(string name) => _schedules.RemoveAll(schedule => schedule.Audit.Name == name) > 0;

    public Action? Run()
    {
        var schedule = _schedules.MinBy(candidate => candidate.Next)!;
        runs.Begin(schedule.Audit.CheckNames, schedule.Audit.Name, schedule.Next);
        schedule.MoveOn();
        return null;
    }

    public void Forget(DateTimeOffset oldest)
    {
    }
}
