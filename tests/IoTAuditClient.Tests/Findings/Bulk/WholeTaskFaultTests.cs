using System.Runtime.CompilerServices;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Findings.Bulk;

/// <summary>Ids answered from the lists of their tasks, when something goes wrong: no id is lost, and nothing is left under way.</summary>
public sealed class WholeTaskFaultTests
{
    private readonly TaskIoT _iot = new() { PageSize = 10 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // One description, three pages with a hook each, and every outcome of 30 ids.
    public static TheoryData<int, DescribeManyOrder> Steps =>
        [.. Enumerable.Range(0, 34).SelectMany(step => new[] { (step, DescribeManyOrder.Input), (step, DescribeManyOrder.Completion) })];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 9)]
    [InlineData(2, 19)]
    public async Task DescribeManyAsync_PageFailsForGood_DescribesWhatIsLeftAndSaysWhy(int failingPage, int listed)
    {
        var ids = _iot.AddTask("t", 30);
        _iot.BeforePage = (page, _) => page == failingPage ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask;
        var reports = new List<DescribeManyProgress>();

        var outcomes = await RunAsync(ids, progress: new Reports(reports));

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(outcome.FindingId, outcome.Finding?.FindingId));
        Assert.Equal((30 - listed, failingPage + 1), (_iot.Described.Count, _iot.Pages.Count));
        Assert.Equal(listed, reports[^1].Listed);
        Assert.Contains(
            "iot:ListAuditFindings", Assert.IsType<AuditAccessDeniedException>(reports[^1].ListFailure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeManyAsync_ListFailsInOneWindow_IsTriedAgainInTheNext()
    {
        var ids = _iot.AddTask("t", 20);
        var fails = true;
        _iot.BeforePage = (_, _) => fails ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask;
        var outcomes = new List<AuditFindingOutcome>();

        await foreach (var outcome in _iot.Client()
            .DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true, ListWindow = 10 }, Token))
        {
            outcomes.Add(outcome);
            fails = outcomes.Count < 10;
        }

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.Equal(
            Enumerable.Range(11, 9).Select(number => $"t-{number}"),
            outcomes.Where(outcome => outcome.IsListed).Select(outcome => outcome.FindingId));
    }

    [Fact]
    public async Task DescribeManyAsync_ListOfOneTaskFails_NoOtherTaskOfTheWindowIsListed()
    {
        var ids = _iot.AddTask("a", 20).Concat(_iot.AddTask("b", 20)).ToList();
        _iot.BeforePage = (_, _) => throw SdkErrors.Plain("AccessDeniedException", 403);

        var outcomes = await RunAsync(ids);

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.Equal((1, 40), (_iot.Pages.Count, _iot.Described.Count));
    }

    [Fact]
    public async Task DescribeManyAsync_PageFailsAndIsRetried_AnswersFromIt()
    {
        var ids = _iot.AddTask("t", 30);
        var failures = 3;
        _iot.BeforePage = (page, _) => page == 1 && failures-- > 0 ? throw SdkErrors.InternalFailure() : Task.CompletedTask;
        var time = Time();
        var run = RunAsync(ids, time);

        await time.RunAsync(run);

        Assert.Equal(ids, (await run).Select(outcome => outcome.FindingId));
        Assert.Single(_iot.Described);
    }

    [Fact]
    public async Task DescribeManyAsync_PageIsThrottled_IsRepeatedAndCounted()
    {
        var ids = _iot.AddTask("t", 30);
        var throttles = 7;
        _iot.BeforePage = (page, _) => page == 1 && throttles-- > 0 ? throw SdkErrors.Throttling() : Task.CompletedTask;
        var (time, reports) = (Time(), new List<DescribeManyProgress>());
        var run = RunAsync(ids, time, new Reports(reports));

        await time.RunAsync(run);

        Assert.Equal(ids, (await run).Select(outcome => outcome.FindingId));
        Assert.Single(_iot.Described);
        Assert.Equal(7, reports[^1].Throttled);
    }

    [Fact]
    public async Task DescribeManyAsync_TokenRepeats_DescribesWhatIsLeft()
    {
        var ids = _iot.AddTask("t", 50);
        _iot.TokenAfter = page => page == 2 ? "1" : $"{page + 1}";
        var reports = new List<DescribeManyProgress>();

        var outcomes = await RunAsync(ids, progress: new Reports(reports));

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.Equal(21, _iot.Described.Count);
        Assert.Contains(
            "repeats a page token", Assert.IsType<AuditResponseException>(reports[^1].ListFailure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task DescribeManyAsync_TokenIsEmpty_TheListEndsAndTheRestIsDescribed(string? token)
    {
        var ids = _iot.AddTask("t", 50);
        _iot.TokenAfter = page => page == 1 ? token : $"{page + 1}";

        var outcomes = await RunAsync(ids);

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.Equal((2, 31), (_iot.Pages.Count, _iot.Described.Count));
    }

    [Fact]
    public async Task DescribeManyAsync_TokenExpires_DescribesWhatIsLeft()
    {
        var ids = _iot.AddTask("t", 50);
        _iot.BeforePage = (page, _) => page == 3
            ? throw SdkErrors.Plain("InvalidRequestException", 400, "the token has expired")
            : Task.CompletedTask;

        var outcomes = await RunAsync(ids);

        Assert.Equal(ids, outcomes.Select(outcome => outcome.FindingId));
        Assert.All(outcomes, outcome => Assert.Equal(AuditFindingOutcomeStatus.Found, outcome.Status));
    }

    [Fact]
    public async Task DescribeManyAsync_DescriptionFails_IsItsOutcomeAndTheNextOneIsTried()
    {
        var ids = _iot.AddTask("t", 30);
        _iot.BeforeDescription = (id, _) => id == "t-0" ? throw SdkErrors.Plain("AccessDeniedException", 403) : Task.CompletedTask;

        var outcomes = await RunAsync(ids);

        Assert.IsType<AuditAccessDeniedException>(outcomes[0].Exception);
        Assert.All(outcomes.Skip(1), outcome => Assert.Equal(AuditFindingOutcomeStatus.Found, outcome.Status));
        Assert.Equal(["t-0", "t-1", "t-2"], _iot.Described.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task DescribeManyAsync_CancelledAtAnyStep_ThrowsWithTheCallersTokenAndLeavesNothingUnderWay(
        int cancelAt,
        DescribeManyOrder order)
    {
        using var source = new CancellationTokenSource();
        var ids = _iot.AddTask("t", 30);
        var step = 0;
        _iot.BeforeDescription = (_, cancellationToken) => StepAsync(cancellationToken);
        _iot.BeforePage = (_, cancellationToken) => StepAsync(cancellationToken);
        var outcomes = new List<string>();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in _iot.Client()
                .DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true, Order = order }, source.Token))
            {
                outcomes.Add(outcome.FindingId);
                await StepAsync(CancellationToken.None);
            }

            source.Token.ThrowIfCancellationRequested();
        });

        Assert.Equal(source.Token, exception.CancellationToken);
        await _iot.AllCallsEndAsync();
        Assert.Equal(ids.Take(outcomes.Count), outcomes);

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

    [Fact]
    public async Task DescribeManyAsync_CancelledBeforehand_SendsAndPullsNothing()
    {
        var pulled = 0;
        async IAsyncEnumerable<string> Ids()
        {
            pulled++;
            yield return "t-0";
            await Task.Yield();
        }

        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _iot.Client()
                .DescribeManyAsync(Ids(), new DescribeManyOptions { ListWholeTasks = true }, cancelled)
                .ToListAsync(Token)
                .AsTask());

        Assert.Equal(0, pulled);
        Assert.Empty(_iot.Described);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_ConsumerLeavesWhileAPageIsFetchedAhead_CancelsItAndWaitsForIt(bool byException)
    {
        var ids = _iot.AddTask("t", 30);
        var wasCancelled = false;
        _iot.BeforePage = async (page, cancellationToken) =>
        {
            if (page == 1)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => wasCancelled = true, TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
            }
        };

        var leaving =
            LeaveAtAsync(_iot.Client().DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token), 5, byException);

        Assert.Equal(byException, await Record.ExceptionAsync(() => leaving) is InvalidTimeZoneException);
        await _iot.AllCallsEndAsync();
        Assert.True(wasCancelled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeManyAsync_ConsumerLeavesWhileTheRestIsDescribed_CancelsThatAndWaitsForIt(bool byException)
    {
        var ids = _iot.AddTask("t", 30);
        _iot.Lists["t"].RemoveRange(10, 20);
        var (underWay, cancelled) = (new TaskCompletionSource(), 0);

        // The first one gives the task, the second one shows that its list was not all; then two at a time, of which one hangs.
        _iot.BeforeDescription = async (id, cancellationToken) =>
        {
            if (id == "t-12")
            {
                underWay.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken)
                    .ContinueWith(_ => Interlocked.Increment(ref cancelled), TaskScheduler.Default);
                cancellationToken.ThrowIfCancellationRequested();
            }
            else if (id == "t-11")
            {
                await underWay.Task;
            }
        };

        var leaving =
            LeaveAtAsync(_iot.Client().DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token), 12, byException);

        Assert.Equal(byException, await Record.ExceptionAsync(() => leaving) is InvalidTimeZoneException);
        await _iot.AllCallsEndAsync();
        Assert.Equal(1, cancelled);
    }

    [Fact]
    public async Task DescribeManyAsync_ConsumerStallsForAMinute_GoesOnWhereItWas()
    {
        var ids = _iot.AddTask("t", 30);
        var time = new FakeTimeProvider();
        var outcomes = new List<string>();

        await foreach (var outcome in _iot.Client(time).DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token))
        {
            outcomes.Add(outcome.FindingId);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ids, outcomes);
        Assert.Single(_iot.Described);
        Assert.Equal(3, _iot.Pages.Count);
    }

    [Fact]
    public async Task DescribeManyAsync_ConsumerStalls_FetchesOnePageAheadAndNoMore()
    {
        var ids = _iot.AddTask("t", 100);
        await using var outcomes = _iot.Client()
            .DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true }, Token)
            .GetAsyncEnumerator(Token);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await outcomes.MoveNextAsync());
        }

        for (var i = 0; i < 200; i++)
        {
            await Task.Yield();
        }

        Assert.Equal(2, _iot.Pages.Count);
    }

    [Theory]
    [InlineData(DescribeManyOrder.Input)]
    [InlineData(DescribeManyOrder.Completion)]
    public async Task DescribeManyAsync_SourceThrows_IsThrownBehindTheOutcomes(DescribeManyOrder order)
    {
        var ids = _iot.AddTask("t", 30);
        async IAsyncEnumerable<string> Ids()
        {
            foreach (var id in ids)
            {
                yield return id;
            }

            await Task.Yield();
            throw new InvalidDataException("the list ends here");
        }

        var outcomes = new List<string>();
        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in _iot.Client()
                .DescribeManyAsync(Ids(), new DescribeManyOptions { ListWholeTasks = true, Order = order }, Token))
            {
                outcomes.Add(outcome.FindingId);
            }
        });

        Assert.Equal("the list ends here", exception.Message);
        Assert.Equal(ids, outcomes);
        Assert.Single(_iot.Described);
    }

    [Fact]
    public async Task DescribeManyAsync_SourceThatIgnoresItsToken_DoesNotHoldUpTheCancellation()
    {
        using var source = new CancellationTokenSource();
        var (waits, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        async IAsyncEnumerable<string> Ids([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return "t-0";
            waits.SetResult();
            await never.Task;
        }

        await using var outcomes = _iot.Client()
            .DescribeManyAsync(Ids(Token), new DescribeManyOptions { ListWholeTasks = true }, source.Token)
            .GetAsyncEnumerator(Token);
        var first = outcomes.MoveNextAsync();
        await waits.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
    }

    private static StepTime Time() => new(TimeSpan.FromHours(6), TimeSpan.FromSeconds(10));

    private static async Task LeaveAtAsync(IAsyncEnumerable<AuditFindingOutcome> outcomes, int count, bool byException)
    {
        await foreach (var outcome in outcomes)
        {
            if (--count == 0)
            {
                if (byException)
                {
                    throw new InvalidTimeZoneException();
                }

                break;
            }
        }
    }

    [Fact]
    public async Task DescribeManyAsync_DescriptionThrottled_IsInTheSummaryOfTheWholeRun()
    {
        var (time, reports) = (Time(), new List<DescribeManyProgress>());
        var ids = _iot.AddTask("t", 3);
        var described = 0;
        _iot.BeforeDescription = (_, _) => Interlocked.Increment(ref described) == 1 ? throw SdkErrors.Throttling() : Task.CompletedTask;

        var run = RunAsync(ids, time, new Reports(reports));
        await time.RunAsync(run);

        var summary = Assert.Single(reports, report => report.IsSummary);
        Assert.Equal((3, 1), (summary.Found, summary.Throttled));
    }

    private Task<List<AuditFindingOutcome>> RunAsync(
        List<string> ids,
        TimeProvider? time = null,
        IProgress<DescribeManyProgress>? progress = null) =>
        _iot.Client(time)
            .DescribeManyAsync(ids, new DescribeManyOptions { ListWholeTasks = true, Progress = progress }, Token)
            .ToListAsync(Token)
            .AsTask();
}
