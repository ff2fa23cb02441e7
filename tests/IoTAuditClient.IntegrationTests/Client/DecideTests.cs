using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>The whole way over HTTP: audit, suppress, mitigate, audit again, compare.</summary>
public sealed class DecideTests
{
    private static readonly AuditCheckName[] Checks =
        [AuditCheckName.LoggingDisabled, AuditCheckName.DeviceCertificateShared, AuditCheckName.ConflictingClientIds];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Findings_SuppressedAndMitigated_AreSuppressedResolvedAndStillThereInTheNextAudit()
    {
        await using var served = await ServedAudits.StartAsync(
            options => (options.GeneratedFindings, options.MitigationDuration) = (1000, TimeSpan.FromMinutes(1)));
        var (_, before) = await AuditAsync(served);
        var open = before.Where(finding => finding.IsSuppressed != true).ToList();
        var known = open.First(finding => finding.CheckName == AuditCheckName.ConflictingClientIds);
        var left = open.Last(finding => finding.CheckName == AuditCheckName.ConflictingClientIds);
        var shared = open.Where(finding => finding.CheckName == AuditCheckName.DeviceCertificateShared).ToList();
        Assert.NotEqual(known.FindingId, left.FindingId);

        var change = await served.RunAsync(
            served.Suppressions.SuppressAsync(known, SuppressionPeriod.For(TimeSpan.FromDays(30)), "two gateways, one name", Token));
        var result = await served.RunAsync(served.Mitigations.MitigateAsync(
            shared,
            [new() { CheckName = AuditCheckName.DeviceCertificateShared, ActionNames = ["DeactivateDeviceCertificate"] }],
            cancellationToken: Token));
        var (newer, after) = await AuditAsync(served);
        var comparison = new FindingComparison { NewerAudit = newer };
        before.ForEach(comparison.AddOlder);
        after.ForEach(comparison.AddNewer);
        var resolved = comparison.Of(FindingChange.Resolved).Select(FindingIdentity.Of).ToList();
        var persisting = comparison.Of(FindingChange.Persisting).ToDictionary(FindingIdentity.Of);

        Assert.Equal(SuppressionChange.Created, change);
        Assert.True(result.IsComplete, string.Join('\n', result.Findings));
        Assert.Equal(shared.Count, result.Findings.Count);
        Assert.All(shared, finding => Assert.Contains(FindingIdentity.Of(finding), resolved));
        Assert.NotEqual(true, persisting[FindingIdentity.Of(left)].IsSuppressed);
        Assert.True(persisting[FindingIdentity.Of(known)].IsSuppressed);
    }

    private static async Task<(AuditTask Audit, List<AuditFinding> Findings)> AuditAsync(ServedAudits served)
    {
        var audit = await served.RunAsync(served.Audits.RunAsync(Checks, cancellationToken: Token));
        return (audit, await served.Findings.ListAsync(AuditFindingQuery.ForTask(audit.TaskId!), Token).ToListAsync(Token));
    }
}
