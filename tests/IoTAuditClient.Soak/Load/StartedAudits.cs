using IoTAuditClient.Soak.Accounts;

namespace IoTAuditClient.Soak.Load;

/// <summary>The audits that the callers start. Each start names checks that no other names. Safe for concurrent use.</summary>
internal sealed class StartedAudits(Objections objections)
{
    private static readonly AuditCheckName[] Checks = [.. AuditCheckCatalog.Checks.Select(check => check.Name)];

    /// <summary>Gets the starts by their numbers. An audit has at least one check, so that not all sets of checks have a number.</summary>
    public StartLedger Ledger { get; } = new("audit", (1 << Checks.Length) - 1, objections);

    /// <summary>The checks of a start: the bits of the number after its own, because that of the first start has none.</summary>
    public static AuditCheckName[] ChecksOf(int number) => [.. Checks.Where((_, bit) => ((number + 1) & (1 << bit)) != 0)];

    /// <summary>Objects where an audit runs other checks than those that it was started with.</summary>
    public void CheckChecks(AuditTask task) => Ledger.Check(task.TaskId!, () => NumberOf(task));

    public Task BalanceAsync(IAuditTaskClient client)
    {
        var period = AuditTaskQuery.ForPeriod(Ledger.Begin.AddSeconds(-1), DateTimeOffset.UtcNow.AddHours(1));
        return Ledger.BalanceAsync(
            client.ListAsync(period with { Type = AuditType.OnDemand }).Select(static audit => audit.TaskId!),
            async taskId => NumberOf(await client.DescribeAsync(taskId)));
    }

    private static int NumberOf(AuditTask task) => task.Checks.Sum(check => 1 << Array.IndexOf(Checks, check.CheckName)) - 1;
}
