namespace IoTAuditClient.Emulator;

/// <summary>
/// Every audit that can be asked for: those that run or ran here, the generated ones, and those that added findings name.
/// </summary>
/// <remarks>Generated audits and those of added findings are kept at any age, because a test gave them to the emulator.</remarks>
internal sealed class AuditArchive(Agenda agenda, EmulatedAudits audits, FindingStore findings)
{
    private const string GeneratedAuditName = "DailyAudit";

    /// <summary>The audits that start in a time, newest first.</summary>
    public IEnumerable<AuditHead> Between(DateTimeOffset start, DateTimeOffset end) =>
        Heads().Where(audit => audit.StartTime >= start && audit.StartTime <= end)
            .OrderByDescending(audit => audit.StartTime).ThenByDescending(audit => audit.Ordinal);

    public AuditView? Find(string taskId) => Heads().FirstOrDefault(audit => audit.TaskId == taskId) is { } head ? View(head) : null;

    public AuditView View(AuditRun run) => View(HeadOf(run), run);

    private AuditView View(AuditHead head)
    {
        if (audits.Runs().FirstOrDefault(run => run.Task.TaskId == head.TaskId) is { } run)
        {
            return View(head, run);
        }

        var facts = FactsByCheck(head.TaskId);
        if (findings.Generated.Generator.AuditOf(head.TaskId) < 0)
        {
            // Only what the findings tell is known: neither the checks that found nothing, nor how many resources there were.
            return new AuditView(head, null, [.. facts.Select(check => CheckView.Completed(check.Key, [.. check], _ => null))]);
        }

        var names = CheckCatalog.Checks.Select(check => check.Name).Union(facts.Select(check => check.Key), StringComparer.Ordinal);
        return new AuditView(head, GeneratedAuditName, [.. names.Select(name => CheckView.Completed(
            name, [.. facts[name]], wrong => wrong + audits.Fleet.HealthyCount(name, wrong)))]);
    }

    private AuditView View(AuditHead head, AuditRun run)
    {
        var facts = FactsByCheck(head.TaskId);
        var now = agenda.Now;
        var checks = run.Checks.Select(check => check.Outcome == AuditTerms.Completed
            ? CheckView.Completed(check.Name, [.. facts[check.Name]], wrong => Math.Max(wrong, check.ResourceCount))
            : new CheckView(check.Name, check.StatusAt(now)) { ErrorCode = check.ErrorCode, Message = check.Message });
        return new AuditView(head, run.ScheduledAuditName, [.. checks]);
    }

    private ILookup<string, FindingFact> FactsByCheck(string taskId) =>
        findings.FactsOf(taskId).Where(fact => fact.CheckName is not null).ToLookup(fact => fact.CheckName!, StringComparer.Ordinal);

    private IEnumerable<AuditHead> Heads()
    {
        var made = audits.Runs().Select(HeadOf).Concat(GeneratedHeads()).ToArray();
        var known = made.Select(audit => audit.TaskId).ToHashSet(StringComparer.Ordinal);
        var named = findings.AddedTasks().Where(task => !known.Contains(task.Key))
            .Select((task, index) => new AuditHead(task.Key, task.Value, AuditTerms.Completed, AuditTerms.OnDemand, index));
        return made.Concat(named);
    }

    private static AuditHead HeadOf(AuditRun run) =>
        new(run.Task.TaskId, run.Task.StartTime, run.Status, run.IsOnDemand ? AuditTerms.OnDemand : AuditTerms.Scheduled, run.Number);

    private IEnumerable<AuditHead> GeneratedHeads() => findings.Generated.Count == 0
        ? []
        : findings.Generated.Audits.Select((audit, index) =>
            new AuditHead(audit.TaskId, audit.StartTime, AuditTerms.Completed, AuditTerms.Scheduled, index));
}
