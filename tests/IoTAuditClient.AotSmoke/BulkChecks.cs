using IoTAuditClient.Emulator;

namespace IoTAuditClient.AotSmoke;

/// <summary>Many ids at once, one outcome for each.</summary>
internal static class BulkChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("bulk: found, not found and throttled on the way", () => DescribeManyAsync(service));
        await checks.RunAsync("bulk: a failure belongs to its id", () => DescribeFailingAsync(service));
        await checks.RunAsync("bulk: whole audits are listed", () => ListWholeTasksAsync(service));
    }

    private static async Task DescribeManyAsync(EmulatedService service)
    {
        var ids = Enumerable.Range(0, 100).Select(service.Emulator.Findings.Generated.IdAt).Append("not-there").ToList();
        using var throttle = service.Emulator.Faults.Add(AuditFault.Throttle().Times(3));

        var outcomes = await service.Client.DescribeManyAsync(ids).ToListAsync();

        Claim.SameItems(ids, outcomes.Select(outcome => outcome.FindingId));
        Claim.Equal(100, outcomes.Count(
            outcome => outcome.Status == AuditFindingOutcomeStatus.Found && outcome.Finding!.FindingId == outcome.FindingId));
        Claim.Equal(AuditFindingOutcomeStatus.NotFound, outcomes[^1].Status);
        Claim.Equal(3, throttle.TimesPlayed);
    }

    private static async Task DescribeFailingAsync(EmulatedService service)
    {
        var ids = Enumerable.Range(0, 5).Select(service.Emulator.Findings.Generated.IdAt).ToList();
        using var denial = service.Emulator.Faults.Add(AuditFault.AccessDenied().ForFinding(ids[2]));

        var outcomes = await service.Client.DescribeManyAsync(ids, new DescribeManyOptions { Order = DescribeManyOrder.Completion })
            .ToListAsync();

        var failed = outcomes.Single(outcome => outcome.Status == AuditFindingOutcomeStatus.Failed);
        Claim.Equal(ids[2], failed.FindingId);
        Claim.That(failed.Exception is AuditAccessDeniedException);
        Claim.Equal(4, outcomes.Count(outcome => outcome.Status == AuditFindingOutcomeStatus.Found));
    }

    private static async Task ListWholeTasksAsync(EmulatedService service)
    {
        var task = service.Emulator.Findings.Generated.Audits[0].TaskId;
        var ids = service.Emulator.Findings.Generated.Where(finding => finding.TaskId == task)
            .Select(finding => finding.FindingId)
            .ToList();

        var outcomes = await service.Client.DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }).ToListAsync();

        Claim.SameItems(ids, outcomes.Select(outcome => outcome.FindingId));
        Claim.That(outcomes.TrueForAll(outcome => outcome.Status == AuditFindingOutcomeStatus.Found)
            && outcomes.Exists(outcome => outcome.IsListed));
    }
}
