using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>The mitigation tasks that the callers start. Each start names a finding that no other names. Safe for concurrent use.</summary>
internal sealed class StartedMitigations(KnownFindings known, Objections objections)
{
    private const string Action = "PublishFinding";

    /// <summary>Gets the starts by their numbers, which are the places of their findings.</summary>
    public StartLedger Ledger { get; } = new("mitigation", known.Ids.Length, objections);

    public AuditMitigationRequest RequestOf(int number) =>
        AuditMitigationRequest.ForFindings([known.Ids[number]]).With(known.Checks[number], Action);

    /// <summary>A task that a call has started, and the finding that it was started for; null before the first one.</summary>
    public (string TaskId, string FindingId)? Any(Random random) =>
        Ledger.Any(random) is var (taskId, number) ? (taskId, known.Ids[number]) : null;

    /// <summary>Objects where a task is about another finding than the one that it was started for.</summary>
    public void CheckTarget(AuditMitigationTask task) => Ledger.Check(task.TaskId!, () => NumberOf(task));

    public Task BalanceAsync(IAuditMitigationClient client) => Ledger.BalanceAsync(
        client.ListAsync(AuditMitigationQuery.ForPeriod(Ledger.Begin.AddSeconds(-1), DateTimeOffset.UtcNow.AddHours(1)))
            .Select(static task => task.TaskId!),
        async taskId => NumberOf(await client.DescribeAsync(taskId)));

    private int NumberOf(AuditMitigationTask task) => Array.IndexOf(known.Ids, task.Target?.FindingIds.SingleOrDefault());
}
