using System.Net;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Failures;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

public sealed class TimeoutTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly IoTMock _iot = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task DescribeAsync_AttemptHangsButObeysItsToken_IsRetried()
    {
        _iot.Answers(HangUntilCancelled).Returns(new Amazon.IoT.Model.AuditFinding());
        var time = new StepTime(TimeSpan.FromSeconds(60), AttemptTimeout, Step);
        var call = Client(time).DescribeAsync("f-1", TestContext.Current.CancellationToken);

        time.Advance(AttemptTimeout);
        await time.RunAsync(call);

        Assert.Equal("f-1", (await call).FindingId);
        Assert.Equal(2, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_AttemptIgnoresItsToken_ReturnsAtItsLimitAndIsRetried()
    {
        var abandoned = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Answers(_ => abandoned.Task).Returns(new Amazon.IoT.Model.AuditFinding());
        var call = Client(_time).DescribeAsync("f-1", TestContext.Current.CancellationToken);

        _time.Advance(AttemptTimeout);
        await AdvanceUntilDoneAsync(call, Step);

        Assert.Equal("f-1", (await call).FindingId);
        Assert.Equal(2, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_EveryAttemptHangs_ThrowsTimeoutAfterMaxAttempts()
    {
        _iot.Always(HangUntilCancelled);
        var time = new StepTime(TimeSpan.FromSeconds(60), Step);
        var call = Client(time).DescribeAsync("f-1", TestContext.Current.CancellationToken);

        await time.RunAsync(call);

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        Assert.Equal(AttemptTimeout, exception.Limit);
        Assert.Equal(4, exception.Attempts);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task DescribeAsync_OperationTimeoutDuringAnAttempt_ThrowsTimeoutWithThatLimit()
    {
        _iot.Always(HangUntilCancelled);
        var limit = TimeSpan.FromSeconds(5);
        var call = Client(_time, new IoTAuditClientOptions { OperationTimeout = limit, AttemptTimeout = limit })
            .DescribeAsync("f-1", TestContext.Current.CancellationToken);

        await AdvanceUntilDoneAsync(call, limit);

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        Assert.Equal(1, exception.Attempts);
        Assert.Contains("5 s", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception, Type> Answers => new()
    {
        { SdkErrors.NotFound(), typeof(AuditFindingNotFoundException) },
        { SdkErrors.Throttling(), typeof(AuditThrottledException) },
        { SdkErrors.InternalFailure(), typeof(AuditServiceException) },
        { SdkErrors.Plain("AccessDeniedException", 403), typeof(AuditAccessDeniedException) },
        { new AmazonUnmarshallingException(SdkErrors.RequestId, "", null, HttpStatusCode.OK), typeof(AuditResponseException) },
        { new ResponseRefusedException("too large", HttpStatusCode.OK, null), typeof(AuditResponseException) },
    };

    [Theory]
    [MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public async Task DescribeAsync_AnswerIsThereWhenTheTimeIsUp_IsThatAnswer(Exception answer, Type expected)
    {
        // A throttle is tried again until the operation's time is up.
        TimeSpan[] limits = answer is ThrottlingException ? [TimeSpan.FromSeconds(60)] : [AttemptTimeout, TimeSpan.FromSeconds(60)];
        foreach (var limit in limits)
        {
            _iot.Always(_ =>
            {
                _time.Advance(limit);
                return Task.FromException<DescribeAuditFindingResponse>(answer);
            });
            var options = new IoTAuditClientOptions { MaxAttempts = 1, AttemptTimeout = AttemptTimeout };

            var exception = await Assert.ThrowsAnyAsync<AuditClientException>(
                () => Client(_time, options).DescribeAsync("f-1", TestContext.Current.CancellationToken));

            Assert.Equal(expected, exception.GetType());
        }
    }

    [Fact]
    public async Task DescribeAsync_FindingIsThereWhenTheTimeIsUp_IsReturned()
    {
        _iot.Always(_ =>
        {
            _time.Advance(TimeSpan.FromSeconds(60));
            return Task.FromResult(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding() });
        });

        Assert.Equal("f-1", (await Client(_time).DescribeAsync("f-1", TestContext.Current.CancellationToken)).FindingId);
    }

    [Fact]
    public async Task DescribeAsync_NoLimits_WaitsForAsLongAsItTakes()
    {
        var answer = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Always(_ => answer.Task);
        var options = new IoTAuditClientOptions { OperationTimeout = Timeout.InfiniteTimeSpan, AttemptTimeout = Timeout.InfiniteTimeSpan };
        var call = Client(_time, options).DescribeAsync("f-1", TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromDays(30));
        answer.SetResult(new DescribeAuditFindingResponse { Finding = new Amazon.IoT.Model.AuditFinding() });

        Assert.Equal("f-1", (await call).FindingId);
    }

    [Fact]
    public async Task DescribeAsync_TokenCancelledBefore_ThrowsWithThatTokenAndSendsNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(_time).DescribeAsync("f-1", source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Empty(_iot.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeAsync_TokenCancelledDuringAnAttempt_ThrowsWithThatTokenAtOnce(bool obeys)
    {
        using var source = new CancellationTokenSource();
        _iot.Always(obeys ? HangUntilCancelled : _ => new TaskCompletionSource<DescribeAuditFindingResponse>().Task);
        var call = Client(_time).DescribeAsync("f-1", source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal("DescribeAuditFinding was cancelled by the caller.", exception.Message);
        Assert.Single(_iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_TokenCancelledDuringAWait_ThrowsWithThatToken()
    {
        using var source = new CancellationTokenSource();
        _iot.AlwaysThrows(SdkErrors.Throttling());
        var call = Client(_time).DescribeAsync("f-1", source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(_iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_AbandonedAttemptFailsLater_IsObserved()
    {
        var unobserved = new List<Exception>();
        var marker = new InvalidDataException("nobody waits for this");
        void Remember(object? sender, UnobservedTaskExceptionEventArgs arguments) =>
            unobserved.AddRange(arguments.Exception.InnerExceptions);
        TaskScheduler.UnobservedTaskException += Remember;
        try
        {
            await AbandonAsync(marker);
            GC.Collect();
            GC.WaitForPendingFinalizers();

            Assert.DoesNotContain(marker, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Remember;
        }
    }

    [Fact]
    public async Task DescribeAsync_SdkCancelsByItself_IsATimeoutOfAnotherLimitAndNoCancellation()
    {
        _iot.AlwaysThrows(new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));
        var time = new StepTime(TimeSpan.FromSeconds(60), AttemptTimeout, Step);
        var call = Client(time).DescribeAsync("f-1", TestContext.Current.CancellationToken);

        await time.RunAsync(call);

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        Assert.Null(exception.Limit);
        Assert.Contains("the time that the app's own SDK client or retry strategy gives it", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(IoTAuditClientOptions.AttemptTimeout), exception.Message, StringComparison.Ordinal);
    }

    private static async Task<DescribeAuditFindingResponse> HangUntilCancelled(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("never here");
    }

    private AuditFindingClient Client(TimeProvider time, IoTAuditClientOptions? options = null) => new(_iot.Object, options, null, time);

    // A method of its own, so that nothing keeps the attempt alive.
    private async Task AbandonAsync(Exception failure)
    {
        var abandoned = new TaskCompletionSource<DescribeAuditFindingResponse>();
        _iot.Always(_ => abandoned.Task);
        var call = Client(_time).DescribeAsync("f-1", TestContext.Current.CancellationToken);
        _time.Advance(AttemptTimeout);
        await AdvanceUntilDoneAsync(call, Step);
        await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        abandoned.SetException(failure);
        _iot.Always(HangUntilCancelled);
        _iot.Mock.Invocations.Clear();
    }

    // Attempts end on other threads, so the clock is moved on until the call has noticed.
    private async Task AdvanceUntilDoneAsync(Task call, TimeSpan step)
    {
        while (!call.IsCompleted)
        {
            _time.Advance(step);
            for (var i = 0; i < 100 && !call.IsCompleted; i++)
            {
                await Task.Yield();
            }
        }
    }
}
