using Amazon.IoT.Model;
using IoTAuditClient.Calls;
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
        _time.Advance(_options.AttemptTimeout);

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

    private static async Task<DescribeAuditFindingResponse> EndWithItsToken(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("never here");
    }

    private AuditCall Call() => new(AuditOperations.DescribeAuditFinding, _pacer, new CallSettings(), _options, _time);

    private async Task<Exception?> RunAsync(AuditCall call, CancellationToken cancellationToken) =>
        (await new AttemptRunner(new GivenIoTClient(_iot.Object), _options, _time).RunAsync(call, new DescribeAuditFindingRequest { FindingId = "f-1" }, cancellationToken)).Exception;
}
