using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Whole lists over HTTP: everything that the emulator has, once, in its order.</summary>
public sealed class ListTests
{
    private const int Count = 4_000;

    [Fact]
    public async Task ListAsync_ForTask_ListsEachOfItsFindingsOnce()
    {
        await using var served = await StartAsync();
        foreach (var audit in served.Emulator.Findings.Generated.Audits)
        {
            var expected = Ids(served, finding => finding.TaskId == audit.TaskId);

            Assert.Equal(expected, Ids(await served.ListAsync(AuditFindingQuery.ForTask(audit.TaskId))));
            Assert.True(expected.Length > 250);
        }
    }

    [Fact]
    public async Task ListAsync_ForAPeriodOfAll_ListsEveryFindingOnce()
    {
        await using var served = await StartAsync();

        Assert.Equal(Ids(served, _ => true), Ids(await served.ListAsync(AllTime(served))));
        Assert.Equal(Count / 250, served.Emulator.Requests.Received);
    }

    [Fact]
    public async Task ListAsync_ListedFinding_IsTheDescribedOne()
    {
        await using var served = await StartAsync(50);

        foreach (var listed in await served.ListAsync(AllTime(served)))
        {
            Assert.Equal(await served.DescribeAsync(listed.FindingId), listed);
        }
    }

    [Fact]
    public async Task ListAsync_PeriodsThatFollowEachOther_ShareNoFindingAndLeaveNoneOut()
    {
        await using var served = await StartAsync();
        var times = served.Emulator.Findings.Generated.Select(finding => finding.FindingTime!.Value).Order().ToArray();

        // Borders on the very moment of a finding, inside a second.
        DateTimeOffset[] borders = [times[0], times[700], times[701].AddMilliseconds(1), times[1_500], times[^1].AddTicks(1)];
        var ids = new List<string?>();
        for (var i = 1; i < borders.Length; i++)
        {
            var (from, to) = (borders[i - 1], borders[i]);
            var part = Ids(await served.ListAsync(AuditFindingQuery.ForPeriod(from, to)));
            Assert.Equal(Ids(served, finding => finding.FindingTime >= from && finding.FindingTime < to), part);
            ids.AddRange(part);
        }

        Assert.Equal(Count, ids.Count);
        Assert.Equal(Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ListAsync_PeriodInsideASecond_SendsTheWholeSecondAndListsOnlyThePeriod()
    {
        await using var served = await StartAsync(0);
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        served.Emulator.Findings.AddRange(
            new[] { 0, 168, 500, 999, 1000 }.Select(ms => new EmulatedFinding($"f-{ms}") { FindingTime = noon.AddMilliseconds(ms) }));

        var findings = await served.ListAsync(AuditFindingQuery.ForPeriod(noon.AddMilliseconds(168), noon.AddMilliseconds(999)));

        Assert.Equal(["f-168", "f-500"], Ids(findings));
        var body = JsonNode.Parse(served.Emulator.Requests.Last().Body)!;
        Assert.Equal(noon.ToUnixTimeSeconds(), (long)body["startTime"]!);
        Assert.Equal(noon.ToUnixTimeSeconds() + 1, (long)body["endTime"]!);
    }

    [Fact]
    public async Task ListAsync_ForEachCheck_ListsItsFindings()
    {
        await using var served = await StartAsync(500);

        foreach (var check in served.Emulator.Findings.Generated.Select(finding => finding.CheckName!)
            .Distinct(StringComparer.Ordinal)
            .ToArray())
        {
            Assert.Equal(
                Ids(served, finding => finding.CheckName == check),
                Ids(await served.ListAsync(AllTime(served) with { CheckName = check })));
        }
    }

    [Theory]
    [InlineData(SuppressedFindings.Include, null)]
    [InlineData(SuppressedFindings.Only, true)]
    [InlineData(SuppressedFindings.Exclude, false)]
    public async Task ListAsync_Suppressed_ListsThoseAndSaysSoOnTheWire(SuppressedFindings suppressed, bool? sent)
    {
        await using var served = await StartAsync(500);

        var ids = Ids(await served.ListAsync(AllTime(served) with { Suppressed = suppressed }));

        Assert.Equal(Ids(served, finding => sent is null || (finding.IsSuppressed ?? false) == sent), ids);
        Assert.NotEmpty(ids);
        var body = JsonNode.Parse(served.Emulator.Requests.First().Body)!.AsObject();
        Assert.Equal(sent is not null, body.ContainsKey("listSuppressedFindings"));
        Assert.Equal(sent, (bool?)body["listSuppressedFindings"]);
    }

    [Fact]
    public async Task ListAsync_ResourceOfEachFinding_ListsThatFinding()
    {
        await using var served = await StartAsync(34);

        foreach (var expected in served.Emulator.Findings.Generated)
        {
            var identifier = (await served.DescribeAsync(expected.FindingId)).NonCompliantResource!.Identifier;

            var found = await served.ListAsync(AuditFindingQuery.ForTask(expected.TaskId!) with { Resource = identifier });

            Assert.Contains(found, finding => finding.FindingId == expected.FindingId);
            Assert.All(found, finding => Assert.Equal(identifier, finding.NonCompliantResource!.Identifier));
        }
    }

    [Fact]
    public async Task ListAsync_ResourceThatNothingSpeaksOf_IsEmpty()
    {
        await using var served = await StartAsync(50);

        Assert.Empty(await served.ListAsync(AllTime(served) with { Resource = new ResourceIdentifier.Client { ClientId = "nobody" } }));
    }

    [Fact]
    public async Task ListPagesAsync_ResumedByAnotherClientWithTheToken_ListsTheRest()
    {
        await using var served = await StartAsync();
        var first = await served.Client.ListPageAsync(AllTime(served), cancellationToken: TestContext.Current.CancellationToken);

        var rest = await served.ListPagesAsync(AllTime(served), first.NextToken);

        Assert.Equal(Ids(served, _ => true), Ids(first.Items.Concat(rest.SelectMany(page => page.Items))));
        Assert.Equal(Count / 250, rest.Count + 1);
    }

    private static Task<ServedClient> StartAsync(int count = Count) =>
        ServedClient.StartAsync(emulated: new AuditEmulatorOptions { GeneratedFindings = count });

    private static AuditFindingQuery AllTime(ServedClient served) => AuditFindingQuery.ForPeriod(
        served.Emulator.Findings.Generated.Audits[^1].StartTime.AddDays(-1),
        served.Emulator.Findings.Generated.Audits[0].StartTime.AddDays(1));

    private static string[] Ids(ServedClient served, Func<EmulatedFinding, bool> condition) =>
        [.. served.Emulator.Findings.Generated.Where(condition).Select(finding => finding.FindingId)];

    private static string?[] Ids(IEnumerable<AuditFinding> findings) => [.. findings.Select(finding => finding.FindingId)];
}
