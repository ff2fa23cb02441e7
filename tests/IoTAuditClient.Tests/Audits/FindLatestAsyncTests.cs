using Microsoft.Extensions.Time.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class FindLatestAsyncTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly List<AuditTaskQuery> _queries = [];
    private readonly List<string> _described = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindLatestAsync_NewerOnesRunOrFailedOrWereCancelled_IsTheNewestCompletedOne()
    {
        var latest = await FindAsync(
            [
                AuditTasks.Task("running", AuditStatus.InProgress, Now.AddMinutes(-1)),
                AuditTasks.Task("failed", AuditStatus.Failed, Now.AddMinutes(-2)),
                AuditTasks.Task("cancelled", AuditStatus.Canceled, Now.AddMinutes(-3)),
                AuditTasks.Task("a-newer", AuditStatus.Completed, Now.AddHours(-2)),
                AuditTasks.Task("z-older", AuditStatus.Completed, Now.AddHours(-3)),
            ]);

        Assert.Equal("a-newer", latest?.TaskId);
    }

    [Fact]
    public async Task ListNewestAsync_ListHasAnAuditTwice_GivesItOnce()
    {
        var newest = AuditTasks.Task("newest", AuditStatus.Completed, Now.AddHours(-1));
        var client = AuditTasks.Client(
            [newest, newest, AuditTasks.Task("older", AuditStatus.Completed, Now.AddHours(-2))], _queries, _described).Object;
        var listed = new List<string?>();
        await foreach (var task in client.ListNewestAsync(new LatestAuditOptions { TimeProvider = _time }, Token))
        {
            listed.Add(task.TaskId);
        }

        Assert.Equal(["newest", "older"], listed);
    }

    [Fact]
    public async Task FindLatestAsync_EveryStatusAsked_IsTheRunningOne()
    {
        var latest = await FindAsync(
            [AuditTasks.Task("running", AuditStatus.InProgress, Now), AuditTasks.Task("done", AuditStatus.Completed, Now.AddDays(-1))],
            new LatestAuditOptions { Status = null });

        Assert.Equal("running", latest?.TaskId);
    }

    [Fact]
    public async Task FindLatestAsync_OneOfToday_AsksForOneDayOnly()
    {
        await FindAsync([AuditTasks.Task("a", AuditStatus.Completed, Now.AddHours(-1))]);

        Assert.Single(_queries);
        Assert.True(_queries[0].To - _queries[0].From == TimeSpan.FromDays(1));
        Assert.Equal(AuditStatus.Completed, _queries[0].Status);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(6.9)]
    [InlineData(29)]
    [InlineData(89.9)]
    public async Task FindLatestAsync_OneOfAnyAgeThatIsKept_IsFound(double days)
    {
        var latest = await FindAsync([AuditTasks.Task("a", AuditStatus.Completed, Now.AddDays(-days))]);

        Assert.Equal("a", latest?.TaskId);
    }

    [Fact]
    public async Task FindLatestAsync_NoneInNinetyDays_IsNullAndNoOlderPeriodIsAskedFor()
    {
        Assert.Null(await FindAsync([AuditTasks.Task("a", AuditStatus.Completed, Now.AddDays(-120))]));

        Assert.All(_queries, query => Assert.True(query.From > Now.AddDays(-90)));
        Assert.Equal(4, _queries.Count);
        Assert.Empty(_described);
    }

    [Fact]
    public async Task FindLatestAsync_ThousandsOfAudits_DescribesFew()
    {
        var tasks = Enumerable.Range(0, 3_000)
            .Select(i => AuditTasks.Task($"t-{i * 7919 % 3000}", AuditStatus.Completed, Now.AddSeconds(-20 * i)))
            .ToList();

        var latest = await FindAsync(tasks);

        Assert.Equal("t-0", latest?.TaskId);
        Assert.True(_described.Count <= 25, $"{_described.Count} were described");
        Assert.True(_queries.Count < 30, $"{_queries.Count} lists were asked for");
    }

    [Fact]
    public async Task FindLatestAsync_ManyThatStartedInOneSecond_EndsAndFindsOne()
    {
        var tasks = Enumerable.Range(0, 60).Select(i => AuditTasks.Task($"t-{i}", AuditStatus.Completed, Now.AddHours(-1))).ToList();

        Assert.NotNull(await FindAsync(tasks));
    }

    [Fact]
    public async Task FindLatestAsync_BeforeAnother_IsThePreviousOne()
    {
        var tasks = new[]
        {
            AuditTasks.Task("newest", AuditStatus.Completed, Now.AddDays(-1)),
            AuditTasks.Task("previous", AuditStatus.Completed, Now.AddDays(-2)),
            AuditTasks.Task("oldest", AuditStatus.Completed, Now.AddDays(-3)),
        };

        var previous = await FindAsync(tasks, new LatestAuditOptions { Before = tasks[0].StartTime });

        Assert.Equal("previous", previous?.TaskId);
    }

    [Fact]
    public async Task FindLatestAsync_AuditIsGoneWhenItIsDescribed_TakesTheNextOne()
    {
        var gone = AuditTasks.Task("gone", AuditStatus.Completed, Now.AddHours(-1));
        var client = AuditTasks.Client([gone, AuditTasks.Task("here", AuditStatus.Completed, Now.AddHours(-2))], _queries, _described);
        client.Setup(c => c.FindAsync("gone", Token)).ReturnsAsync((AuditTask?)null);

        var latest = await client.Object.FindLatestAsync(new LatestAuditOptions { TimeProvider = _time }, Token);

        Assert.Equal("here", latest?.TaskId);
    }

    [Fact]
    public async Task ListNewestAsync_PagesThatRepeatAnAudit_HaveItOnce()
    {
        var tasks = new[]
        {
            AuditTasks.Task("t-1", AuditStatus.Completed, Now.AddHours(-1)),
            AuditTasks.Task("t-0", AuditStatus.Completed, Now.AddHours(-2)),
        };
        var client = AuditTasks.Client(tasks, _queries, _described);
        client.Setup(c => c.ListPageAsync(It.IsAny<AuditTaskQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AuditTaskQuery _, string? pageToken, CancellationToken _) => new AuditPage<AuditTaskSummary>
            {
                Items = [new() { TaskId = pageToken is "2" ? "t-0" : "t-1" }],
                NextToken = pageToken switch { null => "1", "1" => "2", _ => null },
            });

        var listed = await client.Object.ListNewestAsync(new LatestAuditOptions { TimeProvider = _time }, Token).ToListAsync(Token);

        Assert.Equal(["t-1", "t-0"], listed.Select(task => task.TaskId));
        Assert.Equal(2, _described.Count);
    }

    [Fact]
    public async Task ListNewestAsync_AllOfNinetyDays_AreThereOnceAndInOrder()
    {
        var tasks = Enumerable.Range(0, 500).Select(i => AuditTasks.Task($"t-{i}", AuditStatus.Completed, Now.AddHours(-4 * i))).ToList();
        var client = AuditTasks.Client(tasks, _queries, _described).Object;

        var listed = await client.ListNewestAsync(new LatestAuditOptions { TimeProvider = _time }, Token).ToListAsync(Token);

        Assert.Equal(tasks.Select(task => task.TaskId), listed.Select(task => task.TaskId));
        Assert.Equal(500, _described.Count);
    }

    private Task<AuditTask?> FindAsync(IReadOnlyCollection<AuditTask> tasks, LatestAuditOptions? options = null) =>
        AuditTasks.Client(tasks, _queries, _described).Object
            .FindLatestAsync((options ?? new LatestAuditOptions()) with { TimeProvider = _time }, Token);
}
