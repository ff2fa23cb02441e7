using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>What goes wrong in the middle of a list, over HTTP.</summary>
public sealed class ListFaultTests
{
    private const int Count = 2_000;
    private const int Pages = 8;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("throttle")]
    [InlineData("500")]
    [InlineData("reset inside the body")]
    [InlineData("truncated")]
    [InlineData("HTML")]
    [InlineData("empty object")]
    public async Task ListAsync_PagesFailInTheMiddleAndAreRetried_ListsEachFindingOnce(string fault)
    {
        await using var served = await StartAsync();
        foreach (var call in new[] { 1, 4, 8 })
        {
            served.Emulator.Faults.Add(Fault(fault).OnCall(call).Times(2));
        }

        var findings = await served.ListAsync(AllTime(served));

        Assert.Equal(
            served.Emulator.Findings.Generated.Select(finding => finding.FindingId),
            findings.Select(finding => finding.FindingId));
        Assert.Equal(Pages + 6, served.Emulator.Requests.Received);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed has to give the same case again.")]
    public async Task ListAsync_RandomFaults_ListsEachFindingOnce(int seed)
    {
        await using var served = await StartAsync(options => options.MaxAttempts = 100);
        var random = new Random(seed);
        string[] faults = ["throttle", "500", "reset inside the body", "truncated", "empty object"];
        foreach (var fault in faults)
        {
            served.Emulator.Faults.Add(Fault(fault).When(_ => random.Next(12) == 0).Always());
        }

        var findings = await served.ListAsync(AllTime(served));

        Assert.Equal(
            served.Emulator.Findings.Generated.Select(finding => finding.FindingId),
            findings.Select(finding => finding.FindingId));
        Assert.True(served.Emulator.Requests.Received > Pages);
    }

    [Theory]
    [InlineData("{}", "no list of findings")]
    [InlineData("""{"findings":null}""", "no list of findings")]
    [InlineData("""{"findings":{"a":1}}""", "'findings'")]
    [InlineData("""{"findings":"x"}""", "'findings'")]
    [InlineData("""{"findings":["x"]}""", "'findings'")]
    [InlineData("""{"finding":{"findingId":"f-1"}}""", "no list of findings")]
    public async Task ListAsync_AnswerWithoutAList_IsAnErrorAndNeverAnEmptyList(string body, string said)
    {
        await using var served = await StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body).Always());

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => served.ListAsync(AllTime(served)));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Equal(served.Emulator.Requests.Last().RequestId, exception.RequestId);
    }

    [Theory]
    [InlineData("""{"findings":[]}""", 0)]
    [InlineData("""{"findings":[],"nextToken":""}""", 0)]
    [InlineData("""{"findings":[],"nextToken":null}""", 0)]
    [InlineData("""{"findings":[{}]}""", 1)]
    [InlineData("""{"findings":[null,{"findingId":"f-1"}]}""", 1)]
    public async Task ListAsync_AnswerWithAList_IsThatList(string body, int count)
    {
        await using var served = await StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body));

        Assert.Equal(count, (await served.ListAsync(AllTime(served))).Count);
    }

    [Fact]
    public async Task ListPagesAsync_TokenExpired_ThrowsRequestInvalidWithTheServicesWords()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var served =
            await ServedClient.StartAsync(emulated: new AuditEmulatorOptions { GeneratedFindings = Count, TimeProvider = clock });
        var first = await served.Client.ListPageAsync(AllTime(served), cancellationToken: Token);

        clock.Advance(TimeSpan.FromHours(2));

        var exception =
            await Assert.ThrowsAsync<AuditRequestInvalidException>(() => served.ListPagesAsync(AllTime(served), first.NextToken));
        Assert.Contains("expired", exception.Message, StringComparison.Ordinal);
        Assert.Equal("ListAuditFindings", exception.Operation);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task ListPagesAsync_TokenOfAnotherQuery_ThrowsRequestInvalid()
    {
        await using var served = await StartAsync();
        var first = await served.Client.ListPageAsync(AllTime(served), cancellationToken: Token);

        await Assert.ThrowsAsync<AuditRequestInvalidException>(
            () => served.ListPagesAsync(AllTime(served) with { Suppressed = SuppressedFindings.Only }, first.NextToken));
    }

    [Fact]
    public async Task ListAsync_TokenThatRepeats_EndsWithAnError()
    {
        await using var served = await StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body("""{"findings":[{"findingId":"f"}],"nextToken":"same"}""").Always());

        await Assert.ThrowsAsync<AuditResponseException>(() => served.ListAsync(AllTime(served)));

        Assert.Equal(2, served.Emulator.Requests.Received);
    }

    [Fact]
    public async Task ListAsync_BrokenOffWhileThePrefetchHangs_ReturnsAndLeavesTheClientUsable()
    {
        await using var served = await StartAsync();
        served.Emulator.Faults.Add(AuditFault.NoAnswer().OnCall(2));

        await foreach (var finding in served.Client.ListAsync(AllTime(served), Token))
        {
            await served.Emulator.Requests.WaitForAsync(2, Token);
            break;
        }

        Assert.Equal(served.AnyId, (await served.DescribeAsync()).FindingId);
    }

    [Fact]
    public async Task ListAsync_Spans_AreOneForEachPage()
    {
        await using var served = await StartAsync();
        using var root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IoTAuditClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    spans.Enqueue(activity.OperationName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await served.ListAsync(AllTime(served));
        await served.ListRelatedResourcesAsync(served.AnyId);

        Assert.Equal(Enumerable.Repeat("AuditFinding.List", Pages).Append("AuditFinding.ListRelatedResources"), spans);
    }

    private static Task<ServedClient> StartAsync(Action<IoTAuditClientOptions>? configure = null) =>
        ServedClient.StartAsync(configure, emulated: new AuditEmulatorOptions { GeneratedFindings = Count });

    private static AuditFindingQuery AllTime(ServedClient served) => AuditFindingQuery.ForPeriod(
        served.Emulator.Findings.Generated.Audits[^1].StartTime.AddDays(-1),
        served.Emulator.Findings.Generated.Audits[0].StartTime.AddDays(1));

    private static AuditFault Fault(string name) => name switch
    {
        "throttle" => AuditFault.Throttle(),
        "500" => AuditFault.InternalFailure(),
        "reset inside the body" => AuditFault.ResetInsideBody(),
        "truncated" => AuditFault.TruncatedJson(),
        "HTML" => AuditFault.Html(),
        "empty object" => AuditFault.EmptyObject(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such fault"),
    };
}
