using System.Runtime.CompilerServices;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

public sealed class DescribeManyTests
{
    private static readonly DescribeManyOptions CompletionOrder = new() { Order = DescribeManyOrder.Completion };

    private readonly GatedIoT _iot = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DescribeManyOrder.Input)]
    [InlineData(DescribeManyOrder.Completion)]
    public async Task DescribeManyAsync_GoodAndBadIds_YieldsOneOutcomeForEach(DescribeManyOrder order)
    {
        _iot.Missing.Add("gone");
        string[] ids = ["a", "", "gone", "..", "b", null!, "a"];

        var outcomes = await Client().DescribeManyAsync(ids, new DescribeManyOptions { Order = order }, Token).ToListAsync(Token);

        Assert.Equal(
            ids.Select(id => id ?? "").Order(StringComparer.Ordinal),
            outcomes.Select(outcome => outcome.FindingId).Order(StringComparer.Ordinal));
        Assert.All(outcomes, outcome => Assert.Equal(
            outcome.FindingId switch
            {
                "a" or "b" => AuditFindingOutcomeStatus.Found,
                "gone" => AuditFindingOutcomeStatus.NotFound,
                _ => AuditFindingOutcomeStatus.Failed,
            },
            outcome.Status));
        Assert.All(
            outcomes.Where(outcome => outcome.Status is AuditFindingOutcomeStatus.Failed),
            outcome => Assert.IsAssignableFrom<ArgumentException>(outcome.Exception));
        if (order is DescribeManyOrder.Input)
        {
            Assert.Equal(ids.Select(id => id ?? ""), outcomes.Select(outcome => outcome.FindingId));
        }
    }

    [Fact]
    public async Task DescribeManyAsync_IdsOfAList_AreTakenAsTheyAre()
    {
        IAuditFindingClient client = new AuditFindingClient(new IoTMock().Returns(new Amazon.IoT.Model.AuditFinding()).Object);
        List<AuditFinding> list = [new() { FindingId = "f-1" }, new()];

        // That it compiles without a warning is half of the test: the id of a finding may be null.
        var outcomes = await client
            .DescribeManyAsync(list.Select(finding => finding.FindingId), cancellationToken: Token)
            .ToListAsync(Token);

        Assert.Equal(
            [AuditFindingOutcomeStatus.Failed, AuditFindingOutcomeStatus.Found],
            outcomes.Select(outcome => outcome.Status).Order().Reverse());
    }

    [Fact]
    public async Task DescribeManyAsync_TokenOfTheEnumerationAlone_CancelsTheRun()
    {
        _iot.Hold("slow");
        using var source = new CancellationTokenSource();
        var none = CancellationToken.None;
        await using var outcomes = Client().DescribeManyAsync(["slow"], null, none).GetAsyncEnumerator(source.Token);
        var first = outcomes.MoveNextAsync();
        await _iot.WaitForAsync("slow");

        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(["slow"], _iot.Cancelled);
    }

    [Fact]
    public async Task DescribeManyAsync_NoToken_RunsToItsEnd()
    {
        var found = new List<string>();
        var none = CancellationToken.None;
        await foreach (var outcome in Client().DescribeManyAsync(["a", "b"], null, none))
        {
            found.Add(outcome.FindingId);
        }

        Assert.Equal(["a", "b"], found);
    }

    [Fact]
    public async Task DescribeManyAsync_SourceCancelsByATokenOfItsOwnAmongTwoOfTheCallers_KeepsThatToken()
    {
        using var method = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();
        using var own = new CancellationTokenSource();
        await own.CancelAsync();
        async IAsyncEnumerable<string> Ids()
        {
            await Task.Yield();
            own.Token.ThrowIfCancellationRequested();
            yield return "never";
        }

        await using var outcomes = Client().DescribeManyAsync(Ids(), null, method.Token).GetAsyncEnumerator(enumeration.Token);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await outcomes.MoveNextAsync());
        Assert.Equal(own.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task DescribeManyAsync_InputOrder_HoldsBackWhatIsEarly()
    {
        _iot.Hold("slow");
        await using var outcomes = Client().DescribeManyAsync(["slow", "fast"], null, Token).GetAsyncEnumerator(Token);
        var first = outcomes.MoveNextAsync();
        await _iot.WaitForAsync("fast");
        Assert.False(first.IsCompleted);

        _iot.Release("slow");

        Assert.True(await first);
        Assert.Equal("slow", outcomes.Current.FindingId);
        Assert.True(await outcomes.MoveNextAsync());
        Assert.Equal("fast", outcomes.Current.FindingId);
        Assert.False(await outcomes.MoveNextAsync());
    }

    [Fact]
    public async Task DescribeManyAsync_CompletionOrder_YieldsWhatIsThere()
    {
        _iot.Hold("slow");
        await using var outcomes = Client().DescribeManyAsync(["slow", "fast"], CompletionOrder, Token).GetAsyncEnumerator(Token);

        Assert.True(await outcomes.MoveNextAsync());
        Assert.Equal("fast", outcomes.Current.FindingId);
        _iot.Release("slow");
        Assert.True(await outcomes.MoveNextAsync());
        Assert.Equal("slow", outcomes.Current.FindingId);
        Assert.False(await outcomes.MoveNextAsync());
    }

    [Theory]
    [InlineData(DescribeManyOrder.Input)]
    [InlineData(DescribeManyOrder.Completion)]
    public async Task DescribeManyAsync_ConsumerStalls_PullsNoMoreIdsThanThereIsRoomFor(DescribeManyOrder order)
    {
        var pulled = 0;
        async IAsyncEnumerable<string> Ids()
        {
            for (var i = 0; i < 1000; i++)
            {
                pulled++;
                yield return $"f-{i}";
                await Task.Yield();
            }
        }

        await using var outcomes = Client().DescribeManyAsync(Ids(), new DescribeManyOptions { MaxInFlight = 5, Order = order }, Token)
            .GetAsyncEnumerator(Token);
        Assert.True(await outcomes.MoveNextAsync());
        for (var i = 0; i < 200; i++)
        {
            await Task.Yield();
        }

        Assert.InRange(pulled, 1, 6);
    }

    [Fact]
    public async Task DescribeManyAsync_IdUnderWayAlready_IsSentOnce()
    {
        _iot.Hold("a");
        await using var outcomes = Client().DescribeManyAsync(["a", "a", "a", "b"], null, Token).GetAsyncEnumerator(Token);
        var first = outcomes.MoveNextAsync();
        await _iot.WaitForAsync("b");

        _iot.Release("a");

        Assert.True(await first);
        while (await outcomes.MoveNextAsync())
        {
        }

        Assert.Equal(1, _iot.Requests.Count(id => id == "a"));
    }

    [Theory]
    [InlineData(DescribeManyOrder.Input)]
    [InlineData(DescribeManyOrder.Completion)]
    public async Task DescribeManyAsync_SourceThrows_IsThrownBehindTheOutcomes(DescribeManyOrder order)
    {
        static async IAsyncEnumerable<string> Ids()
        {
            yield return "a";
            yield return "b";
            await Task.Yield();
            throw new InvalidDataException("the list ends here");
        }

        var outcomes = new List<string>();
        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in Client().DescribeManyAsync(Ids(), new DescribeManyOptions { Order = order }, Token))
            {
                outcomes.Add(outcome.FindingId);
            }
        });

        Assert.Equal("the list ends here", exception.Message);
        Assert.Equal(["a", "b"], outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DescribeManyAsync_ConsumerLeaves_CancelsWhatIsUnderWayAndWaitsForIt()
    {
        _iot.Hold("held");
        await foreach (var outcome in Client().DescribeManyAsync(["a", "held"], null, Token))
        {
            await _iot.WaitForAsync("held");
            Assert.Equal("a", outcome.FindingId);
            break;
        }

        Assert.Equal(["held"], _iot.Cancelled);
    }

    [Fact]
    public async Task DescribeManyAsync_ConsumerThrows_CancelsWhatIsUnderWay()
    {
        _iot.Hold("held");
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in Client().DescribeManyAsync(["a", "held"], null, Token))
            {
                await _iot.WaitForAsync("held");
                throw new InvalidDataException(outcome.FindingId);
            }
        });

        Assert.Equal(["held"], _iot.Cancelled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_Cancelled_ThrowsWithTheCallersToken(bool byWithCancellation)
    {
        _iot.Hold("held");
        using var source = new CancellationTokenSource();
        var run = byWithCancellation
            ? Client().DescribeManyAsync(["held"], null, Token)
            : Client().DescribeManyAsync(["held"], null, source.Token);
        await using var outcomes = run.GetAsyncEnumerator(byWithCancellation ? source.Token : Token);
        var next = outcomes.MoveNextAsync();
        await _iot.WaitForAsync("held");

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next)).CancellationToken);
        Assert.Equal(["held"], _iot.Cancelled);
    }

    [Fact]
    public async Task DescribeManyAsync_SourceThatIgnoresItsToken_DoesNotHoldUpTheConsumer()
    {
        var never = new TaskCompletionSource();
        async IAsyncEnumerable<string> Ids([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return "a";
            await never.Task;
        }

        await foreach (var outcome in Client().DescribeManyAsync(Ids(Token), null, Token))
        {
            Assert.Equal("a", outcome.FindingId);
            break;
        }
    }

    [Fact]
    public async Task DescribeManyAsync_SourceAtHandWaitsForItsOutcomes_GetsThem()
    {
        using var seen = new SemaphoreSlim(0);
        IEnumerable<string> Ids()
        {
            yield return "a";
            seen.Wait(Token);
            yield return "b";
        }

        var outcomes = new List<string>();
        await foreach (var outcome in Client().DescribeManyAsync(Ids(), null, Token))
        {
            outcomes.Add(outcome.FindingId);
            seen.Release();
        }

        Assert.Equal(["a", "b"], outcomes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_SourceAtHandBlocks_CancellationEndsTheRunAndTheThreadIsNotHeld(bool listsTasks)
    {
        using var never = new SemaphoreSlim(0);
        using var blocked = new SemaphoreSlim(0);
        using var source = new CancellationTokenSource();
        IEnumerable<string> Ids()
        {
            blocked.Release();
            never.Wait(Token);
            yield return "a";
        }

        await using var outcomes = Client()
            .DescribeManyAsync(Ids(), new DescribeManyOptions { ListWholeTasks = listsTasks }, source.Token).GetAsyncEnumerator(Token);
        var next = outcomes.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await blocked.WaitAsync(Token);

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next)).CancellationToken);
        never.Release();
    }

    [Fact]
    public async Task DescribeManyAsync_OptionsChangedAfterTheCall_RunsWithThoseThatWereChecked()
    {
        var options = new DescribeManyOptions();
        var run = Client().DescribeManyAsync(["a"], options, Token);

        options.MaxInFlight = 0;

        var outcomes = new List<string>();
        await foreach (var outcome in run)
        {
            outcomes.Add(outcome.FindingId);
        }

        Assert.Equal(["a"], outcomes);
    }

    [Fact]
    public async Task DescribeManyAsync_EnumeratedTwice_RunsTwice()
    {
        var run = Client().DescribeManyAsync(["a"], null, Token);

        Assert.Single(await run.ToListAsync(Token));
        Assert.Single(await run.ToListAsync(Token));
        Assert.Equal(["a", "a"], _iot.Requests);
    }

    [Fact]
    public async Task DescribeManyAsync_NoIds_EndsAtOnce() =>
        Assert.Empty(await Client().DescribeManyAsync([], null, Token).ToListAsync(Token));

    [Fact]
    public void DescribeManyAsync_BadArguments_ThrowAtTheCall()
    {
        Assert.Throws<ArgumentNullException>("findingIds", () =>
        {
            _ = Client()
            .DescribeManyAsync((IAsyncEnumerable<string>)null!, null, Token);
        });
        Assert.Throws<ArgumentNullException>("findingIds", () =>
        {
            _ = Client()
            .DescribeManyAsync((IEnumerable<string>)null!, null, Token);
        });
        Assert.Throws<ArgumentNullException>("client", () => { _ = ((IAuditFindingClient)null!).DescribeManyAsync(["f-1"], null, Token); });
        Assert.Throws<ArgumentException>("MaxInFlight", () =>
        {
            _ = Client()
            .DescribeManyAsync([], new DescribeManyOptions { MaxInFlight = 0 }, Token);
        });
    }

    [Fact]
    public async Task DescribeManyAsync_Progress_EndsWithASummaryThatAddsUp()
    {
        _iot.Missing.Add("gone");
        var reports = new List<DescribeManyProgress>();
        var options = new DescribeManyOptions { Progress = new Reports(reports) };

        _ = await Client().DescribeManyAsync(["a", "b", "gone", ".."], options, Token).ToListAsync(Token);

        var summary = Assert.Single(reports, report => report.IsSummary);
        Assert.Same(summary, reports[^1]);
        Assert.Equal((4, 2, 1, 1, 4), (summary.Given, summary.Found, summary.NotFound, summary.Failed, summary.Done));
        Assert.Equal(4, summary.ExpectedCount);
    }

    [Fact]
    public async Task DescribeManyAsync_ProgressThrows_GoesOn()
    {
        var options = new DescribeManyOptions { Progress = new Reports(null) };

        Assert.Equal(2, (await Client().DescribeManyAsync(["a", "b"], options, Token).ToListAsync(Token)).Count);
    }

    [Fact]
    public async Task DescribeManyAsync_RandomFaultsAndOrders_LosesAndDoublesNothing()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var ids = Enumerable.Range(0, 200).Select(_ => $"f-{random.Next(150)}").ToList();
            var iot = new GatedIoT { Faults = new Random(seed) };
            var options = new DescribeManyOptions { MaxInFlight = random.Next(1, 64), Order = (DescribeManyOrder)random.Next(2) };
            var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(250));

            var run = new AuditFindingClient(iotClient: iot.Object, timeProvider: time)
                .DescribeManyAsync(ids, options, Token)
                .ToListAsync(Token)
                .AsTask();
            await time.RunAsync(run);

            Assert.Equal(ids.Order(StringComparer.Ordinal), (await run).Select(outcome => outcome.FindingId).Order(StringComparer.Ordinal));
        }
    }

    private AuditFindingClient Client()
    {
        // The rate has tests of its own.
        var options = new IoTAuditClientOptions();
        options.Pacing.Mode = PacingMode.Off;
        return new AuditFindingClient(_iot.Object, options);
    }
}
