using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Pacing;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>What one call remembers of its attempts, and whether it makes another.</summary>
public sealed class AuditCallTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingPacer _pacer = new();
    private readonly IoTAuditClientOptions _options = new() { MaxAttempts = 3, OperationTimeout = TimeSpan.FromSeconds(60) };
    private int _throttlesTold;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("NotFound")]
    [InlineData("Rejected")]
    [InlineData("Unexpected")]
    public void PlanRetry_FailureThatStays_IsNone(string kind)
    {
        var call = Call();
        call.BeginAttempt();

        Assert.False(call.PlanRetry(Failure(kind), 0));
        Assert.Null(call.NextDelay);
        Assert.False(call.IsOutOfTime);
    }

    [Fact]
    public void PlanRetry_ClockSkew_IsWorthOneMoreAttempt()
    {
        var call = Call();
        call.BeginAttempt();
        Assert.True(call.PlanRetry(Failure("Credentials") with { IsClockSkew = true }, 0));

        call.BeginAttempt();
        Assert.False(call.PlanRetry(Failure("Credentials") with { IsClockSkew = true }, 0));
    }

    [Fact]
    public void PlanRetry_ClockSkewThatTwoStrategiesAskAbout_IsAnsweredAlike()
    {
        var call = Call();
        call.BeginAttempt();
        var failure = Failure("Credentials") with { IsClockSkew = true };

        Assert.True(call.PlanRetry(failure, 0));
        Assert.True(call.PlanRetry(failure, 0));
    }

    [Fact]
    public void PlanRetry_FailuresThatPass_AreRetriedUpToMaxAttemptsWithGrowingDelays()
    {
        var call = Call();

        call.BeginAttempt();
        Assert.True(call.PlanRetry(Failure("Unavailable"), 1));
        Assert.Equal(TimeSpan.FromMilliseconds(50), call.NextDelay);

        call.BeginAttempt();
        Assert.True(call.PlanRetry(Failure("Unavailable"), 1));
        Assert.Equal(TimeSpan.FromMilliseconds(100), call.NextDelay);

        call.BeginAttempt();
        Assert.False(call.PlanRetry(Failure("Unavailable"), 1));
        Assert.False(call.IsOutOfTime);
    }

    [Fact]
    public void PlanRetry_AttemptThatTheSdkDidNotGiveUp_IsNone()
    {
        var call = Call();
        call.BeginAttempt();
        call.IsAbandoned = true;

        Assert.False(call.PlanRetry(Failure("AttemptTimeout"), 0));
    }

    [Fact]
    public void PlanRetry_ThrottleOfAPacedClient_WaitsInTheQueueOnly()
    {
        var call = Call();
        call.BeginAttempt();

        Assert.True(call.PlanRetry(call.FailureOf(SdkErrors.Throttling()), 1));
        Assert.Equal(TimeSpan.Zero, call.NextDelay);
        Assert.True(call.PlanRetry(Failure("Throttled") with { RetryAfter = TimeSpan.FromSeconds(2) }, 1));
        Assert.Equal(TimeSpan.FromSeconds(2), call.NextDelay);
    }

    [Theory]
    [InlineData(PacingMode.Fixed)]
    [InlineData(PacingMode.Off)]
    public void SlowsDown_QueueThatThrottlesDoNotSlowDown_LeavesTheWaitToTheCall(PacingMode mode) =>
        Assert.False(
            new Pacers(new PacingOptions { Mode = mode }, TimeProvider.System).For(AuditOperations.DescribeAuditFinding).SlowsDown);

    [Fact]
    public void PlanGivenRetry_FailureThatIsNotRetriedOtherwise_KeepsOurWaitsAndMaxAttempts()
    {
        var call = Call();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            call.BeginAttempt();
            var failure = call.FailureOf(SdkErrors.Plain("AccessDeniedException", 403));
            Assert.False(call.PlanRetry(failure, 1));
            Assert.Equal(attempt < 3, call.PlanGivenRetry(failure, 1));
        }

        Assert.Equal(3, call.Attempts);
    }

    [Fact]
    public void PlanRetry_ThrottlesWithoutPacing_WaitLongerEachTimeAndCountByThemselves()
    {
        _pacer.SlowsDown = false;
        var call = Call();
        call.BeginAttempt();
        Assert.True(call.PlanRetry(call.FailureOf(SdkErrors.Throttling()), 1));
        Assert.Equal(TimeSpan.FromSeconds(1), call.NextDelay);

        call.BeginAttempt();
        Assert.True(call.PlanRetry(call.FailureOf(SdkErrors.Throttling()), 1));
        Assert.Equal(TimeSpan.FromSeconds(2), call.NextDelay);

        call.BeginAttempt();
        Assert.True(call.PlanRetry(call.FailureOf(SdkErrors.InternalFailure()), 1));
        Assert.Equal(TimeSpan.FromMilliseconds(50), call.NextDelay);
        Assert.Equal((3, 2), (call.Attempts, call.Throttles));
    }

    [Fact]
    public void PlanRetry_WaitThatLeavesNoTime_IsNoneAndSaysWhy()
    {
        var call = Call();
        call.BeginAttempt();
        _time.Advance(TimeSpan.FromSeconds(50));

        Assert.True(call.PlanRetry(Failure("Throttled") with { RetryAfter = TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1) }, 0));
        Assert.False(call.IsOutOfTime);
        Assert.False(call.PlanRetry(Failure("Throttled") with { RetryAfter = TimeSpan.FromSeconds(10) }, 0));
        Assert.True(call.IsOutOfTime);
        Assert.Null(call.NextDelay);
    }

    [Fact]
    public void Remaining_NoLimit_IsForEver()
    {
        _options.OperationTimeout = Timeout.InfiniteTimeSpan;
        var call = Call();
        _time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(TimeSpan.MaxValue, call.Remaining);
        Assert.Equal(TimeSpan.FromDays(3), call.Elapsed);
    }

    [Fact]
    public void BeginAttempt_AfterAFailure_ForgetsIt()
    {
        var call = Call();
        call.BeginAttempt();
        call.PlanRetry(call.FailureOf(SdkErrors.Throttling()), 0);

        call.BeginAttempt();

        Assert.Null(call.NextDelay);
        Assert.Equal(FailureKind.OperationTimeout, call.FailureAtDeadline(new OperationCanceledException()).Kind);
    }

    [Fact]
    public void FailureOf_OneException_IsReadOnceAndToldOnce()
    {
        var call = Call();
        var exception = SdkErrors.Throttling();

        Assert.Same(call.FailureOf(exception), call.FailureOf(exception));

        Assert.Equal((1, 1), (call.Throttles, _throttlesTold));
        call.FailureOf(SdkErrors.InternalFailure());
        Assert.Equal((1, 1), (call.Throttles, _throttlesTold));
    }

    [Fact]
    public void FailureAtDeadline_ThrottledBefore_IsTheThrottle()
    {
        var call = Call();
        call.FailureOf(SdkErrors.Throttling());
        Assert.Equal(FailureKind.Throttled, call.FailureAtDeadline(new OperationCanceledException()).Kind);

        call.FailureOf(SdkErrors.InternalFailure());
        Assert.Equal(FailureKind.OperationTimeout, call.FailureAtDeadline(new OperationCanceledException()).Kind);
    }

    [Fact]
    public void FailureAtDeadline_WaitsToTryAnAnswerAgainThatStays_IsThatAnswer()
    {
        var call = Call();
        call.FailureOf(SdkErrors.NotFound());

        Assert.Equal(FailureKind.NotFound, call.FailureAtDeadline(new OperationCanceledException()).Kind);
    }

    [Fact]
    public void FailureAtDeadline_WaitsToTryAnotherAnswerAgain_KeepsWhatThatSaid()
    {
        var call = Call();
        var exception = SdkErrors.InternalFailure();
        call.FailureOf(exception);

        var failure = call.FailureAtDeadline(new OperationCanceledException());

        Assert.Equal(FailureKind.OperationTimeout, failure.Kind);
        Assert.Equal((exception.ErrorCode, exception.StatusCode), (failure.ErrorCode, failure.StatusCode));
        Assert.Same(exception, failure.Exception);
    }

    [Fact]
    public void Fail_ThrottleOrAnother_TellsThePacerWhich()
    {
        var call = Call();

        call.Fail(SdkErrors.Throttling());
        call.Fail(SdkErrors.NotFound());
        call.Fail(SdkErrors.InternalFailure());

        Assert.Equal((1, 2), (_pacer.Throttled, _pacer.Served));
    }

    [Fact]
    public async Task WaitForPermitAsync_BulkCallOnceTried_QueuesBeforeThoseThatHaveNotBegun()
    {
        var call = Call(PermitPriority.Bulk);

        await call.WaitForPermitAsync(Token);
        call.BeginAttempt();
        await call.WaitForPermitAsync(Token);

        Assert.Equal([PermitPriority.Bulk, PermitPriority.BulkRetry], _pacer.Waits);
    }

    [Fact]
    public async Task WaitForPermitAsync_SingleCall_StaysOne()
    {
        var call = Call();

        await call.WaitForPermitAsync(Token);
        call.BeginAttempt();
        await call.WaitForPermitAsync(Token);

        Assert.Equal([PermitPriority.Single, PermitPriority.Single], _pacer.Waits);
    }

    [Fact]
    public async Task WaitForPermitAsync_BulkCall_CountsItsTimeFromTheFirstPermit()
    {
        using var deadline = Deadline.Begin(Timeout.InfiniteTimeSpan, _time, Token);
        var call = Call(PermitPriority.Bulk);
        call.Deadline = deadline;
        _time.Advance(TimeSpan.FromHours(1));

        await call.WaitForPermitAsync(Token);

        Assert.Equal(TimeSpan.Zero, call.Elapsed);
        _time.Advance(_options.OperationTimeout - TimeSpan.FromMilliseconds(1));
        Assert.False(deadline.IsExpired);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(deadline.IsExpired);
    }

    [Fact]
    public async Task WaitForPermitAsync_SingleCall_CountsTheWait()
    {
        var call = Call();
        _time.Advance(TimeSpan.FromSeconds(2));

        await call.WaitForPermitAsync(Token);

        Assert.Equal(TimeSpan.FromSeconds(2), call.Elapsed);
    }

    private static Failure Failure(string kind) => new(Enum.Parse<FailureKind>(kind), new InvalidOperationException());

    private AuditCall Call(PermitPriority priority = PermitPriority.Single) => new(
        AuditOperations.DescribeAuditFinding,
        new DescribeAuditFindingRequest { FindingId = "f-1" },
        _pacer,
        new CallSettings { Priority = priority, OnThrottled = () => _throttlesTold++ },
        _options,
        _time);
}
