using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

public sealed class RetryTests
{
    private static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    private readonly IoTMock _iot = new();
    private readonly StepTime _time = new(OperationTimeout, AttemptTimeout);

    [Theory]
    [InlineData("InternalFailureException", 500)]
    [InlineData("ServiceUnavailableException", 503)]
    [InlineData(null, 500)]
    [InlineData(null, 502)]
    [InlineData(null, 503)]
    [InlineData(null, 504)]
    public async Task DescribeAsync_ServiceFails_MakesMaxAttemptsThenThrowsTransientServiceException(string? code, int status)
    {
        _iot.AlwaysThrows(SdkErrors.Plain(code, status));

        var exception = await FailsAsync<AuditServiceException>();

        Assert.Equal(4, _iot.Requests.Count);
        Assert.Equal(4, exception.Attempts);
        Assert.True(exception.IsTransient);
        Assert.Equal(status, (int?)exception.StatusCode);
    }

    [Theory]
    [InlineData("InvalidRequestException", 400, typeof(AuditRequestInvalidException))]
    [InlineData("AccessDeniedException", 403, typeof(AuditAccessDeniedException))]
    [InlineData(null, 403, typeof(AuditAccessDeniedException))]
    [InlineData("UnauthorizedException", 401, typeof(AuditAccessDeniedException))]
    [InlineData("UnrecognizedClientException", 403, typeof(AuditCredentialsException))]
    [InlineData("ExpiredTokenException", 403, typeof(AuditCredentialsException))]
    [InlineData("InvalidSignatureException", 403, typeof(AuditCredentialsException))]
    [InlineData("LimitExceededException", 410, typeof(AuditQuotaExceededException))]
    [InlineData("SomethingNewException", 400, typeof(AuditServiceException))]
    [InlineData("SomethingNewException", 418, typeof(AuditServiceException))]
    [InlineData(null, 400, typeof(AuditServiceException))]
    [InlineData(null, 302, typeof(AuditServiceException))]
    [InlineData("UnknownOperationException", 404, typeof(AuditServiceException))]
    public async Task DescribeAsync_ErrorThatStays_IsThrownAfterOneAttempt(string? code, int status, Type expected)
    {
        _iot.AlwaysThrows(SdkErrors.Plain(code, status));

        var exception = await FailsAsync<AuditClientException>();

        Assert.IsType(expected, exception);
        Assert.Single(_iot.Requests);
        Assert.False(exception.IsTransient);
        Assert.Equal(code, exception.ErrorCode);
    }

    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("TooManyRequestsException", 429)]
    [InlineData("ThrottlingException", 429)]
    [InlineData(null, 429)]
    public async Task DescribeAsync_ThrottledMoreOftenThanMaxAttempts_GoesOnUntilItIsServed(string? code, int status)
    {
        for (var i = 0; i < 5; i++)
        {
            _iot.Throws(SdkErrors.Plain(code, status));
        }

        _iot.Returns(new Amazon.IoT.Model.AuditFinding());
        var call = Client().DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await _time.RunAsync(call);

        Assert.Equal("f-1", (await call).FindingId);
        Assert.Equal(6, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_ThrottledForEver_ThrowsThrottledBeforeTheOperationTimeout()
    {
        _iot.AlwaysThrows(SdkErrors.Throttling());

        var exception = await FailsAsync<AuditThrottledException>();

        Assert.True(exception.Attempts > 4);
        Assert.Equal(_iot.Requests.Count, exception.Attempts);
        Assert.True(exception.IsTransient);
        Assert.Contains(
            " The rate is counted for the whole account and is not adjustable: call less often, or raise OperationTimeout. (",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_ThrottledForEverWithoutPacing_StopsBeforeAWaitThatOutlastsTheOperation()
    {
        _iot.AlwaysThrows(SdkErrors.Throttling());
        var options = new IoTAuditClientOptions();
        options.Pacing.Mode = PacingMode.Off;

        var exception = await FailsAsync<AuditThrottledException>(options);

        Assert.InRange(exception.Attempts, 5, 9);
        Assert.True(exception.Elapsed <= OperationTimeout);
        Assert.Contains("next wait would outlast OperationTimeout", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_ThrottlesAndFailuresMixed_CountsOnlyFailures()
    {
        _iot.Throws(SdkErrors.Throttling())
            .Throws(SdkErrors.InternalFailure())
            .Throws(SdkErrors.Throttling())
            .Throws(SdkErrors.InternalFailure())
                .Throws(SdkErrors.InternalFailure()).Returns(new Amazon.IoT.Model.AuditFinding());
        var call = Client().DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await _time.RunAsync(call);

        await call;
        Assert.Equal(6, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_Retries_WaitsBetweenHalfAndWholeOfADoublingDelay()
    {
        _iot.AlwaysThrows(SdkErrors.InternalFailure());

        await FailsAsync<AuditServiceException>();

        Assert.Collection(
            _time.Waits,
            wait => Assert.InRange(wait.TotalMilliseconds, 25, 50),
            wait => Assert.InRange(wait.TotalMilliseconds, 50, 100),
            wait => Assert.InRange(wait.TotalMilliseconds, 100, 200));
    }

    [Fact]
    public async Task DescribeAsync_MaxAttemptsOne_DoesNotRetry()
    {
        _iot.AlwaysThrows(SdkErrors.InternalFailure());

        await FailsAsync<AuditServiceException>(new IoTAuditClientOptions { MaxAttempts = 1 });

        Assert.Single(_iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_ConnectionFails_RetriesAndSaysThatItCouldNotBeReached()
    {
        _iot.AlwaysThrows(new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"));

        var exception = await FailsAsync<AuditServiceException>();

        Assert.Equal(4, exception.Attempts);
        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.Contains("Name or service not known", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_TlsFails_DoesNotRetry()
    {
        _iot.AlwaysThrows(new HttpRequestException("tls", new System.Security.Authentication.AuthenticationException("bad certificate")));

        var exception = await FailsAsync<AuditServiceException>();

        Assert.Single(_iot.Requests);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task DescribeAsync_UnexpectedException_IsWrappedAndNotRetried()
    {
        _iot.AlwaysThrows(new NullReferenceException("oops"));

        var exception = await FailsAsync<AuditClientException>();

        Assert.IsType<NullReferenceException>(exception.InnerException);
        Assert.Single(_iot.Requests);
    }

    [Fact]
    public async Task DescribeAsync_ModelledExceptionWithoutCode_IsKnownByItsType()
    {
        _iot.Throws(new Amazon.IoT.Model.ThrottlingException("slow down")).Returns(new Amazon.IoT.Model.AuditFinding());
        var call = Client().DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await _time.RunAsync(call);

        await call;
        Assert.Equal(2, _iot.Requests.Count);
    }

    [Fact]
    public async Task DescribeAsync_OneExceptionThrownAgainAndAgain_CountsEachThrottle()
    {
        var one = SdkErrors.Throttling();
        _iot.AlwaysThrows(one);

        var exception = await FailsAsync<AuditThrottledException>();

        Assert.Contains(
            $"{exception.Attempts} of {exception.Attempts} attempts were throttled", exception.Message, StringComparison.Ordinal);
    }

    private AuditFindingClient Client(IoTAuditClientOptions? options = null) => new(_iot.Object, options, null, _time);

    private async Task<TException> FailsAsync<TException>(IoTAuditClientOptions? options = null)
        where TException : AuditClientException
    {
        var call = Client(options).DescribeAsync("f-1", TestContext.Current.CancellationToken);
        await _time.RunAsync(call);
        return await Assert.ThrowsAnyAsync<TException>(() => call);
    }
}
