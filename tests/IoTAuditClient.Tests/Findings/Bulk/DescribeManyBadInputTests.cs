using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>Bad ids, bad sources, bad consumers and cancellation at every await, with and without lists of whole tasks.</summary>
public sealed class DescribeManyBadInputTests
{
    private readonly TaskIoT _iot = new() { PageSize = 10 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string?, string> BadIds => new()
    {
        { null, "null" },
        { "", "this one is empty" },
        { " ", "position 1" },
        { "..", "position 1" },
        { "a/b", "position 2" },
        { "a b", "position 2" },
        { "a\n", "a\\u000A" },
        { "a\0", "a\\u0000" },
        { "é", "position 1" },
        { "\ud800", "position 1" },
        { "t-0\u202e", "position 4" },
        { new string('a', 129), "129" },
    };

    public static TheoryData<SourceFault, bool, DescribeManyOrder> SourceFaults =>
    [
        .. from fault in Enum.GetValues<SourceFault>()
           where fault is not SourceFault.None
           from listsTasks in new[] { true, false }
           from order in Enum.GetValues<DescribeManyOrder>()
           select (fault, listsTasks, order),
    ];

    // With one id in flight: before each id, in each of ten calls, and at each outcome.
    public static TheoryData<int, DescribeManyOrder> Steps =>
        [.. Enumerable.Range(0, 30).SelectMany(step => new[] { (step, DescribeManyOrder.Input), (step, DescribeManyOrder.Completion) })];

    [Theory]
    [MemberData(nameof(BadIds))]
    public async Task DescribeManyAsync_BadIdInTheMiddle_FailsAloneAndSaysWhatIsWrong(string? bad, string said)
    {
        var ids = _iot.AddTask("t", 10);
        ids.Insert(5, bad!);

        foreach (var listsTasks in new[] { false, true })
        {
            var outcomes = await RunAsync(ids, listsTasks);

            Assert.Equal(ids.Select(id => id ?? ""), outcomes.Select(outcome => outcome.FindingId));
            Assert.Contains(said, Assert.IsAssignableFrom<ArgumentException>(outcomes[5].Exception).Message, StringComparison.Ordinal);
            Assert.Equal(10, outcomes.Count(outcome => outcome.Status is AuditFindingOutcomeStatus.Found));
        }

        Assert.DoesNotContain(bad, _iot.Described);
    }

    [Theory]
    [MemberData(nameof(SourceFaults))]
    public async Task DescribeManyAsync_SourceThrowsAnywhere_IsThrownBehindTheOutcomesAndTheSourceIsLeft(
        SourceFault fault,
        bool listsTasks,
        DescribeManyOrder order)
    {
        var ids = _iot.AddTask("t", 5);
        var source = new BadSource(fault, [.. ids]);
        var outcomes = new List<string>();

        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in _iot.Client()
                .DescribeManyAsync(source, new DescribeManyOptions { ListWholeTasks = listsTasks, Order = order }, Token))
            {
                outcomes.Add(outcome.FindingId);
            }
        });

        Assert.Equal("the source is broken", exception.Message);
        Assert.Equal(fault is SourceFault.GetEnumerator ? [] : ids, outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(fault is SourceFault.GetEnumerator ? 0 : 1, source.Disposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_ConsumerLeavesASourceThatThrowsAtItsEnd_HearsNothingOfIt(bool listsTasks)
    {
        var source = new BadSource(SourceFault.Dispose, [.. _iot.AddTask("t", 5)]);

        await foreach (var outcome in _iot.Client()
            .DescribeManyAsync(source, new DescribeManyOptions { ListWholeTasks = listsTasks, ListWindow = 2, MaxInFlight = 1 }, Token))
        {
            break;
        }

        Assert.Equal(1, source.Disposed);
    }

    [Fact]
    public async Task DescribeManyAsync_ConsumerStallsForAMinuteAtEveryOutcome_GetsAllOfThem()
    {
        var iot = new GatedIoT();
        var ids = Enumerable.Range(0, 20).Select(number => $"f-{number}").ToList();
        var time = new FakeTimeProvider();
        var options = new IoTAuditClientOptions();
        options.Pacing.Mode = PacingMode.Off;
        var outcomes = new List<AuditFindingOutcome>();

        await foreach (var outcome in new AuditFindingClient(iot.Object, options, timeProvider: time).DescribeManyAsync(
            ids, new DescribeManyOptions { MaxInFlight = 3 }, Token))
        {
            outcomes.Add(outcome);

            // What there is room for has been answered before the clock moves: nothing but the consumer is slow.
            await Task.WhenAll(ids.Take(outcomes.Count + 2).Select(iot.WaitForAsync));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(AuditFindingOutcomeStatus.Found, outcome.Status));
        Assert.Equal(20, iot.Requests.Count());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task DescribeManyAsync_CancelledAtAnyStep_ThrowsWithTheCallersTokenAndLeavesNothingUnderWay(
        int cancelAt,
        DescribeManyOrder order)
    {
        using var source = new CancellationTokenSource();
        var ids = _iot.AddTask("t", 10);
        var step = 0;
        _iot.BeforeDescription = (_, cancellationToken) => StepAsync(cancellationToken);
        var outcomes = new List<string>();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in _iot.Client()
                .DescribeManyAsync(Ids(), new DescribeManyOptions { MaxInFlight = 1, Order = order }, source.Token))
            {
                outcomes.Add(outcome.FindingId);
                await StepAsync(CancellationToken.None);
            }

            source.Token.ThrowIfCancellationRequested();
        });

        Assert.Equal(source.Token, exception.CancellationToken);
        await _iot.AllCallsEndAsync();
        Assert.Equal(ids.Take(outcomes.Count), outcomes);

        async IAsyncEnumerable<string> Ids()
        {
            foreach (var id in ids)
            {
                await StepAsync(CancellationToken.None);
                yield return id;
            }
        }

        async Task StepAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (Interlocked.Increment(ref step) - 1 == cancelAt)
            {
                await source.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_CancelledWhileARetryWaits_Throws(bool listsTasks)
    {
        using var source = new CancellationTokenSource();
        var time = new StepTime(TimeSpan.FromHours(6), TimeSpan.FromSeconds(10));
        _iot.BeforeDescription = (_, _) => throw SdkErrors.InternalFailure();
        var run = _iot.Client(time)
            .DescribeManyAsync(["t-0"], new DescribeManyOptions { ListWholeTasks = listsTasks }, source.Token)
            .ToListAsync(Token)
            .AsTask();
        await time.PassNextWaitAsync();

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run)).CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_CancelledWhileItQueuesForAPermit_Throws(bool listsTasks)
    {
        using var source = new CancellationTokenSource();
        var options = new IoTAuditClientOptions();
        options.Pacing.Mode = PacingMode.Fixed;
        var client = new AuditFindingClient(_iot.Mock.Object, options, timeProvider: new FakeTimeProvider());
        var ids = _iot.AddTask("t", 10);
        _iot.Lists["t"].Clear();
        await using var outcomes = client.DescribeManyAsync(
            ids,
            new DescribeManyOptions { ListWholeTasks = listsTasks, Order = DescribeManyOrder.Completion },
            source.Token).GetAsyncEnumerator(Token);
        Assert.True(await outcomes.MoveNextAsync());
        var second = outcomes.MoveNextAsync();

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second)).CancellationToken);
        Assert.Single(_iot.Described);
    }

    private Task<List<AuditFindingOutcome>> RunAsync(List<string> ids, bool listsTasks) =>
        _iot.Client().DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = listsTasks }, Token).ToListAsync(Token).AsTask();
}
