using IoTAuditClient.Tests.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class WaitAsyncTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(24);

    private readonly StepTime _time = new(Limit);
    private readonly Mock<IAuditTaskClient> _client = new(MockBehavior.Strict);
    private readonly List<AuditTask> _seen = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("COMPLETED")]
    [InlineData("FAILED")]
    [InlineData("CANCELED")]
    public async Task WaitAsync_AuditEnds_ReturnsItWhateverItsEndIs(string end)
    {
        Describes(Running(), Running(), AuditTasks.Task("a", end));

        var task = await WaitAsync();

        Assert.Equal(end, task.Status?.Value);
        Assert.Equal(2, _time.Waits.Count);
    }

    [Fact]
    public async Task WaitAsync_LongAudit_AsksAtGrowingIntervalsUpToTheLongest()
    {
        Describes([.. Enumerable.Repeat(Running(), 8), AuditTasks.Task("a", AuditStatus.Completed)]);

        await WaitAsync();

        Assert.Equal([5000, 7500, 11_250, 16_875, 25_312, 30_000, 30_000, 30_000], _time.Waits.Select(wait => (int)wait.TotalMilliseconds));
    }

    [Fact]
    public async Task WaitAsync_UnknownStatus_CountsAsRunning()
    {
        Describes(AuditTasks.Task("a", "PAUSED"), AuditTasks.Task("a", "PAUSED"), AuditTasks.Task("a", AuditStatus.Completed));

        Assert.Equal(AuditStatus.Completed, (await WaitAsync()).Status);
    }

    [Fact]
    public async Task WaitAsync_FailuresThatPass_AreLetPass()
    {
        Answers(
            () => throw new AuditThrottledException("later") { IsTransient = true },
            () => throw new AuditTimeoutException("slow") { IsTransient = true },
            () => AuditTasks.Task("a", AuditStatus.Completed));

        Assert.Equal(AuditStatus.Completed, (await WaitAsync()).Status);
    }

    [Fact]
    public async Task WaitAsync_AccessDenied_ThrowsAtOnce()
    {
        Answers(() => throw new AuditAccessDeniedException("no"));

        await Assert.ThrowsAsync<AuditAccessDeniedException>(WaitAsync);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task WaitAsync_UnknownAudit_ThrowsNotFound()
    {
        Answers(() => throw new AuditTaskNotFoundException("none"));

        await Assert.ThrowsAsync<AuditTaskNotFoundException>(WaitAsync);
    }

    [Fact]
    public async Task WaitAsync_StatusUnknownForHours_ThrowsWithTheLastAudit()
    {
        var last = AuditTasks.Task("a", "PAUSED");
        _client.Setup(client => client.DescribeAsync("a", It.IsAny<CancellationToken>())).ReturnsAsync(last);

        var exception = await Assert.ThrowsAsync<AuditWaitTimeoutException>(WaitAsync);

        Assert.Equal(("a", Limit), (exception.TaskId, exception.Limit));
        Assert.Equal(last, exception.LastTask);
        Assert.Contains("PAUSED", exception.Message, StringComparison.Ordinal);
        Assert.Equal([last], _seen);
    }

    [Fact]
    public async Task WaitAsync_NothingAnswersUntilTheEnd_ThrowsWithTheFailure()
    {
        var failure = new AuditServiceException("down") { IsTransient = true };
        _client.Setup(client => client.DescribeAsync("a", It.IsAny<CancellationToken>())).ThrowsAsync(failure);

        var exception = await Assert.ThrowsAsync<AuditWaitTimeoutException>(WaitAsync);

        Assert.Null(exception.LastTask);
        Assert.Same(failure, exception.InnerException);
        Assert.Contains("down", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_EndsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        _time.BeforeWaitEnds = source.Cancel;
        Describes(Running(), Running());

        var waiting = _client.Object.WaitAsync("a", new AuditWaitOptions { TimeProvider = _time }, null, source.Token);
        await _time.PassNextWaitAsync();
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task WaitAsync_Progress_HearsOfEachChangeOnce()
    {
        var first = Running();
        var second = first with { Statistics = new AuditStatistics { InProgressChecks = 1 } };
        Describes(first, first, second, AuditTasks.Task("a", AuditStatus.Completed));

        await WaitAsync();

        Assert.Equal([first, second, AuditTasks.Task("a", AuditStatus.Completed)], _seen);
    }

    [Fact]
    public async Task RunAsync_AuditIsUnknownAtFirst_WaitsForIt()
    {
        _client.Setup(client => client.StartAsync(It.IsAny<IReadOnlyCollection<AuditCheckName>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync("a");
        Answers(
            () => throw new AuditTaskNotFoundException("not yet"),
            () => Running(),
            () => AuditTasks.Task("a", AuditStatus.Completed));

        var run = _client.Object.RunAsync(
            [AuditCheckName.LoggingDisabled], new AuditWaitOptions { TimeProvider = _time }, new Sink(_seen), Token);
        await _time.RunAsync(run);

        Assert.Equal(AuditStatus.Completed, (await run).Status);
        Assert.Equal(("a", AuditStatus.InProgress), (_seen[0].TaskId, _seen[0].Status));
    }

    [Fact]
    public async Task RunAsync_AuditStaysUnknown_ThrowsNotFoundAfterAMinute()
    {
        _client.Setup(client => client.StartAsync(It.IsAny<IReadOnlyCollection<AuditCheckName>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync("a");
        _client.Setup(client => client.DescribeAsync("a", It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AuditTaskNotFoundException("none"));

        var run = _client.Object.RunAsync(
            [AuditCheckName.LoggingDisabled], new AuditWaitOptions { TimeProvider = _time }, cancellationToken: Token);
        await _time.RunAsync(run);

        await Assert.ThrowsAsync<AuditTaskNotFoundException>(() => run);
        Assert.InRange(_time.Waits.Sum(wait => wait.TotalSeconds), 60, 90);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task WaitAsync_IdOutsideItsRule_IsRefusedAtOnce(string taskId) =>
        await Assert.ThrowsAsync<ArgumentException>(nameof(taskId), () => _client.Object.WaitAsync(taskId, cancellationToken: Token));

    private static AuditTask Running() => AuditTasks.Task("a", AuditStatus.InProgress);

    private void Describes(params AuditTask[] tasks) => Answers([.. tasks.Select(task => (Func<AuditTask>)(() => task))]);

    private void Answers(params Func<AuditTask>[] answers)
    {
        var queue = new Queue<Func<AuditTask>>(answers);
        _client.Setup(client => client.DescribeAsync("a", It.IsAny<CancellationToken>())).Returns((string _, CancellationToken _) =>
        {
            try
            {
                return Task.FromResult(queue.Dequeue()());
            }
            catch (AuditClientException exception)
            {
                return Task.FromException<AuditTask>(exception);
            }
        });
    }

    private async Task<AuditTask> WaitAsync()
    {
        var waiting = _client.Object.WaitAsync("a", new AuditWaitOptions { TimeProvider = _time }, new Sink(_seen), Token);
        await _time.RunAsync(waiting);
        return await waiting;
    }

    private sealed class Sink(List<AuditTask> seen) : IProgress<AuditTask>
    {
        public void Report(AuditTask value) => seen.Add(value);
    }
}
