using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.Testing;
using Polly.Timeout;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>One attempt: what it tells the pacer, what it leaves behind, and how it ends.</summary>
public sealed class AttemptRunnerTests
{
    private readonly IoTMock _iot = new();
    private readonly LiveTimers _time = new();
    private readonly RecordingPacer _pacer = new();
    private readonly IoTAuditClientOptions _options = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Answered_TellsThePacerOnce()
    {
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());

        var outcome = await RunAsync(Call(), Token);

        Assert.Null(outcome);
        Assert.Equal((1, 0), (_pacer.Served, _pacer.Throttled));
    }

    [Fact]
    public async Task RunAsync_Throttled_TellsThePacerOnce()
    {
        _iot.Throws(SdkErrors.Throttling());

        Assert.IsType<ThrottlingException>(await RunAsync(Call(), Token));

        Assert.Equal((0, 1), (_pacer.Served, _pacer.Throttled));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_Ended_LeavesNoTimerBehind(bool succeeds)
    {
        _ = succeeds ? _iot.Returns(new Amazon.IoT.Model.AuditFinding()) : _iot.Throws(SdkErrors.NotFound());

        await RunAsync(Call(), Token);

        Assert.Equal(0, _time.Count);
    }

    [Fact]
    public async Task RunAsync_TimeIsOver_SaysWhatDidNotAnswerWithinWhichLimit()
    {
        _iot.Answers(EndWithItsToken);
        var attempt = RunAsync(Call(), Token);

        _time.Advance(_options.AttemptTimeout);

        var exception = Assert.IsType<TimeoutRejectedException>(await attempt);
        Assert.Equal("DescribeAuditFinding did not answer within 00:00:10.", exception.Message);
        Assert.Equal(_options.AttemptTimeout, exception.Timeout);
        Assert.Equal(1, _pacer.Served);
    }

    [Fact]
    public async Task RunAsync_CancelledWhileTheSdkDoesNotGiveUp_IsCancelledAndTellsThePacerNothing()
    {
        using var source = new CancellationTokenSource();
        var abandoned = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Answers(_ => abandoned.Task);
        var attempt = RunAsync(Call(), source.Token);

        await source.CancelAsync();

        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(await attempt, exactMatch: false).CancellationToken);
        Assert.Equal((0, 0), (_pacer.Served, _pacer.Throttled));
    }

    [Fact]
    public async Task RunAsync_CancelledWhileTheSdkFails_IsCancelledByThatTokenAndKeepsTheFailure()
    {
        using var source = new CancellationTokenSource();
        var failure = new InvalidOperationException("the connection broke when it was closed");
        _iot.Answers(async cancellationToken =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
            throw failure;
        });
        var attempt = RunAsync(Call(), source.Token);

        await source.CancelAsync();

        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(await attempt, exactMatch: false).CancellationToken);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(200, 200)]
    public async Task RunAsync_AnswerWithoutAFinding_HasTheStatusWhereThereIsOne(int status, int? shown)
    {
        _iot.Answers(_ => Task.FromResult(new DescribeAuditFindingResponse { HttpStatusCode = (System.Net.HttpStatusCode)status }));

        var exception = Assert.IsType<AuditResponseException>(await RunAsync(Call(), Token));

        Assert.Equal(shown, (int?)exception.StatusCode);
        Assert.Equal("DescribeAuditFinding", exception.Operation);
    }

    [Fact]
    public async Task RunAsync_ClientTakesItsTime_TakesNoPermitBeforeItIsThere()
    {
        var making = new TaskCompletionSource<Amazon.IoT.IAmazonIoT>();
        _iot.Returns(new Amazon.IoT.Model.AuditFinding());
        var attempt = new AttemptRunner(new SlowSource(making.Task), _options, _time).RunAsync(Call(), Token).AsTask();
        Assert.Empty(_pacer.Waits);

        making.SetResult(_iot.Object);

        Assert.Null((await attempt).Exception);
        Assert.Single(_pacer.Waits);
    }

    [Fact]
    public async Task RunAsync_NoAnswerYet_LetsOneAttemptOutAndOneMoreEachSecond()
    {
        var answer = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Always(_ => answer.Task);
        var runner = new AttemptRunner(new GivenIoTClientSource(_iot.Object), _options, _time);
        var attempts = Enumerable.Range(0, 20).Select(_ => runner.RunAsync(Call(), Token).AsTask()).ToList();
        Assert.Single(_iot.Requests);

        _time.Advance(TimeSpan.FromSeconds(1.1));
        while (_iot.Requests.Count < 2)
        {
            await Task.Yield();
        }

        Assert.Equal(2, _pacer.Waits.Count);
        answer.SetResult(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding() });
        await Task.WhenAll(attempts);
        Assert.Equal(20, _iot.Requests.Count);
    }

    [Fact]
    public async Task RunAsync_TooManyReadsDoNotEnd_IsNotTriedAgain()
    {
        var never = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Always(_ => never.Task);
        _options.Pacing.Mode = PacingMode.Off;
        var runner = new AttemptRunner(new GivenIoTClientSource(_iot.Object), _options, _time);
        for (var i = 1; i < AttemptRunner.MaxAbandoned; i++)
        {
            Assert.False(await IsAbandonedAsync(runner));
        }

        Assert.True(await IsAbandonedAsync(runner));
        never.SetException(new IOException("the connection is gone"));
        _iot.Always(EndWithItsToken);

        // Their ends are counted on other threads.
        while (await IsAbandonedAsync(runner))
        {
            await Task.Yield();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_CancelledInALoop_WaitsForTheSdkButNotForEver(bool isBulk)
    {
        using var source = new CancellationTokenSource();
        var never = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Always(_ => never.Task);
        var settings = new CallSettings { Priority = isBulk ? PermitPriority.Bulk : PermitPriority.Single, WaitsForItsEnd = !isBulk };
        var call = new AuditCall(AuditOperations.DescribeAuditFinding, Request(), _pacer, settings, _options, _time);
        var attempt = RunAsync(call, source.Token);

        await source.CancelAsync();
        while (!_time.Made.Contains(AttemptRunner.LongestEnd))
        {
            await Task.Yield();
        }

        Assert.False(attempt.IsCompleted);
        _time.Advance(AttemptRunner.LongestEnd);
        Assert.IsType<OperationCanceledException>(await attempt);
    }

    private static async Task<DescribeAuditFindingResponse> EndWithItsToken(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("never here");
    }

    private AuditCall Call() => new(AuditOperations.DescribeAuditFinding, Request(), _pacer, new CallSettings(), _options, _time);

    private async Task<Exception?> RunAsync(AuditCall call, CancellationToken cancellationToken) =>
        (await new AttemptRunner(new GivenIoTClientSource(_iot.Object), _options, _time)
            .RunAsync(call, cancellationToken)).Exception;

    private static DescribeAuditFindingRequest Request() => new() { FindingId = "f-1" };

    private async Task<bool> IsAbandonedAsync(AttemptRunner runner)
    {
        var call = Call();
        var attempt = runner.RunAsync(call, Token).AsTask();
        _time.Advance(_options.AttemptTimeout);
        Assert.IsType<TimeoutRejectedException>((await attempt).Exception);
        return call.IsAbandoned;
    }

    private sealed class SlowSource(Task<Amazon.IoT.IAmazonIoT> making) : IIoTClientSource
    {
        public bool IsDisposed => false;

        public MissingPart? Missing => null;

        public string? Region => null;

        public CredentialsWait? FollowCredentials() => null;

        public ValueTask<Amazon.IoT.IAmazonIoT> GetAsync(CancellationToken cancellationToken) => new(making.WaitAsync(cancellationToken));
    }
}
