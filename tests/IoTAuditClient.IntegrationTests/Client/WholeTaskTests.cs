using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Ids of whole audits over HTTP: how many requests they take, and that nothing is lost.</summary>
public sealed class WholeTaskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeManyAsync_AllIdsOfAnAudit_TakesOneDescriptionAndThePagesOfItsList()
    {
        await using var served = await StartAsync();
        var task = served.Emulator.Findings.Generated.Audits[0].TaskId;
        var ids = Ids(served, task);
        Assert.True(ids.Count > 250);
        var pages = (ids.Count + 249) / 250;

        var outcomes = await RunAsync(served, [.. ids, "gone", ids[3]]);

        Assert.Equal([.. ids, "gone", ids[3]], outcomes.Select(outcome => outcome.FindingId));
        Assert.All(
            outcomes.Where(outcome => outcome.FindingId != "gone"),
            outcome => Assert.Equal((outcome.FindingId, task), (outcome.Finding?.FindingId, outcome.Finding?.TaskId)));
        Assert.Equal(AuditFindingOutcomeStatus.NotFound, outcomes[^2].Status);
        Assert.Equal(
            (2, pages),
            (Requests(served, EmulatedOperation.DescribeAuditFinding), Requests(served, EmulatedOperation.ListAuditFindings)));
    }

    [Fact]
    public async Task DescribeManyAsync_IdsOfEveryAudit_TakesADescriptionForEach()
    {
        await using var served = await StartAsync();
        var audits = served.Emulator.Findings.Generated.Audits;
        var ids = served.Emulator.Findings.Generated.Select(finding => finding.FindingId).ToList();

        var outcomes = await RunAsync(served, ids);

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(outcome.FindingId, outcome.Finding?.FindingId));
        Assert.Equal(audits.Count, Requests(served, EmulatedOperation.DescribeAuditFinding));
        Assert.Equal(outcomes.Count - audits.Count, outcomes.Count(outcome => outcome.IsListed));
    }

    [Fact]
    public async Task DescribeManyAsync_ListIsDeniedHalfWay_DescribesTheRest()
    {
        await using var served = await StartAsync();
        var ids = Ids(served, served.Emulator.Findings.Generated.Audits[0].TaskId);
        served.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditFindings).OnCall(2).Always());

        var outcomes = await RunAsync(served, ids);

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(AuditFindingOutcomeStatus.Found, outcome.Status));
        Assert.Equal(249, outcomes.Count(outcome => outcome.IsListed));
        Assert.Equal(2, Requests(served, EmulatedOperation.ListAuditFindings));
    }

    private static Task<ServedClient> StartAsync() =>
        ServedClient.StartAsync(
            options => options.Pacing.Mode = PacingMode.Off,
            emulated: new AuditEmulatorOptions { GeneratedFindings = 5_000 });

    private static List<string> Ids(ServedClient served, string taskId) =>
        [.. served.Emulator.Findings.Generated.Where(finding => finding.TaskId == taskId).Select(finding => finding.FindingId)];

    private static int Requests(ServedClient served, string operation) =>
        served.Emulator.Requests.Count(request => request.Operation == operation);

    private static async Task<List<AuditFindingOutcome>> RunAsync(ServedClient served, List<string> ids)
    {
        var outcomes = new List<AuditFindingOutcome>();
        await foreach (var outcome in served.Client.DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }
}
