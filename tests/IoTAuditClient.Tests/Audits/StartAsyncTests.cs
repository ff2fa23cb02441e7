using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.IoT;
using Amazon.IoT.Model;
using IoTAuditClient.Calls;
using IoTAuditClient.Failures;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.Testing;
using Moq;
using Polly;
using Polly.Retry;
using Xunit;

namespace IoTAuditClient.Tests.Audits;

public sealed class StartAsyncTests
{
    private readonly Mock<IAmazonIoT> _iot = new();
    private readonly List<List<string>> _starts = [];
    private readonly StepTime _time = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
    private readonly Queue<Exception> _failures = new();

    public StartAsyncTests() => _iot
        .Setup(client => client.StartOnDemandAuditTaskAsync(It.IsAny<StartOnDemandAuditTaskRequest>(), It.IsAny<CancellationToken>()))
        .Returns((StartOnDemandAuditTaskRequest request, CancellationToken _) =>
        {
            _starts.Add(request.TargetCheckNames);
            return _failures.TryDequeue(out var failure)
                ? Task.FromException<StartOnDemandAuditTaskResponse>(failure)
                : Task.FromResult(new StartOnDemandAuditTaskResponse { TaskId = "a-1" });
        });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_OldAndRepeatedNames_SendsEachOnceUnderItsCurrentName()
    {
        var id = await StartAsync("LOGGING_DISABLED_CHECK", "IOT_POLICY_UNRESTRICTED_CHECK", "LOGGING_DISABLED_CHECK", "NEW_CHECK");

        Assert.Equal("a-1", id);
        Assert.Equal(["LOGGING_DISABLED_CHECK", "IOT_POLICY_OVERLY_PERMISSIVE_CHECK", "NEW_CHECK"], Assert.Single(_starts));
    }

    [Fact]
    public async Task StartAsync_Throttled_IsSentAgain()
    {
        _failures.Enqueue(SdkErrors.Throttling());

        Assert.Equal("a-1", await StartAsync("LOGGING_DISABLED_CHECK"));
        Assert.Equal(2, _starts.Count);
    }

    [Fact]
    public async Task StartAsync_NoConnection_IsSentAgain()
    {
        _failures.Enqueue(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Equal("a-1", await StartAsync("LOGGING_DISABLED_CHECK"));
        Assert.Equal(2, _starts.Count);
    }

    [Fact]
    public async Task StartAsync_NotFound_IsTheAnswerOfAnotherServer()
    {
        _failures.Enqueue(SdkErrors.NotFound());

        var exception = await Assert.ThrowsAsync<AuditServiceException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.Contains("it is not AWS IoT Device Defender", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.MayHaveHappened);
    }

    public static TheoryData<Exception> Ambiguous =>
    [
        SdkErrors.InternalFailure(),
        SdkErrors.Plain(null, 503),
        new HttpRequestException(HttpRequestError.ResponseEnded),
        new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded),
        new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset)),
        SdkErrors.Plain(null, 520),
        new IOException("The connection was reset."),
        new TimeoutException(),
    ];

    [Theory]
    [MemberData(nameof(Ambiguous), DisableDiscoveryEnumeration = true)]
    public async Task StartAsync_AmbiguousFailure_IsNotSentAgainAndSaysSo(Exception failure)
    {
        _failures.Enqueue(failure);

        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.Single(_starts);
        Assert.True(exception.MayHaveHappened);
        Assert.False(exception.IsTransient);
        Assert.Contains("ListAuditTasks", exception.Remedy, StringComparison.Ordinal);
    }

    public static TheoryData<Exception> Unsent =>
    [
        new HttpRequestException(HttpRequestError.NameResolutionError),
        new HttpRequestException(HttpRequestError.ConnectionError),
        new HttpRequestException(HttpRequestError.ProxyTunnelError),
        new HttpRequestException(HttpRequestError.SecureConnectionError),
        new HttpRequestException(HttpRequestError.SecureConnectionError, "no trust", new AuthenticationException()),
        new HttpRequestException(HttpRequestError.UserAuthenticationError),
        new HttpRequestException(HttpRequestError.VersionNegotiationError),
        new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
        new HttpRequestException("unknown", new SocketException((int)SocketError.HostNotFound)),
        new HttpRequestException("Request headers must contain only ASCII characters."),
        new AggregateException(new HttpRequestException(HttpRequestError.ConnectionError)),
        SdkErrors.Plain(null, 418),
        SdkErrors.Plain(null, 501),
    ];

    [Theory]
    [MemberData(nameof(Unsent), DisableDiscoveryEnumeration = true)]
    public async Task StartAsync_FailureBeforeAnythingIsDone_HasNotHappened(Exception failure)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _failures.Enqueue(failure);
        }

        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.False(exception.MayHaveHappened);
        Assert.DoesNotContain("may have happened", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_ClientIsNotThereInTime_IsAskedForAgainAndHasNotHappened()
    {
        var waits = 0;
        var source = new AbsentClient(() => waits++);
        var time = new StepTime(TimeSpan.FromSeconds(60));
        var client = new AuditTaskClient(ClientDependencies.ForGiven(_iot.Object, null, null, time) with { Clients = source });
        var starting = client.StartAsync([AuditCheckName.LoggingDisabled], Token);
        await time.RunAsync(starting);

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => starting);

        Assert.False(exception.MayHaveHappened);
        Assert.Equal(4, waits);
        Assert.Empty(_starts);
    }

    [Fact]
    public async Task StartAsync_CallTimesOutWhileTheClientIsWaitedFor_HasNotHappened()
    {
        var source = new AbsentClient(() => { });
        var options = new IoTAuditClientOptions { AttemptTimeout = TimeSpan.FromSeconds(60) };
        var client = new AuditTaskClient(ClientDependencies.ForGiven(_iot.Object, options, null, _time) with { Clients = source });
        var starting = client.StartAsync([AuditCheckName.LoggingDisabled], Token);
        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.False((await Assert.ThrowsAsync<AuditTimeoutException>(() => starting)).MayHaveHappened);
    }

    [Fact]
    public async Task StartAsync_CallTimesOutWhileItQueues_HasNotHappened()
    {
        var options = new IoTAuditClientOptions { Pacing = { Mode = PacingMode.Fixed, Rates = { ["StartOnDemandAuditTask"] = 0.001 } } };
        var client = new AuditTaskClient(_iot.Object, options, timeProvider: _time);
        await client.StartAsync([AuditCheckName.LoggingDisabled], Token);
        var starting = client.StartAsync([AuditCheckName.LoggingDisabled], Token);
        _time.Advance(TimeSpan.FromSeconds(61));

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => starting);

        Assert.False(exception.MayHaveHappened);
        Assert.Equal(0, exception.Attempts);
        Assert.Single(_starts);
    }

    [Fact]
    public async Task StartAsync_CallTimesOutInTheQueueAfterAThrottle_HasNotHappened()
    {
        _failures.Enqueue(SdkErrors.Throttling());
        var options = new IoTAuditClientOptions { Pacing = { Mode = PacingMode.Fixed, Rates = { ["StartOnDemandAuditTask"] = 0.001 } } };
        var starting = new AuditTaskClient(_iot.Object, options, timeProvider: _time).StartAsync([AuditCheckName.LoggingDisabled], Token);
        await _time.PassNextWaitAsync();
        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.False((await Assert.ThrowsAsync<AuditThrottledException>(() => starting)).MayHaveHappened);
    }

    [Fact]
    public async Task StartAsync_PipelineOfTheAppRepeatsItAndIsRefused_MayHaveHappenedTheFirstTime()
    {
        _failures.Enqueue(SdkErrors.InternalFailure());
        _failures.Enqueue(SdkErrors.Plain("LimitExceededException", 410));
        var pipeline = DefaultPipeline.BuildGiven(
            _time,
            builder => builder.AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.Zero }));
        var client = new AuditTaskClient(ClientDependencies.ForGiven(_iot.Object, null, null, _time) with { Pipeline = pipeline });

        var exception =
            await Assert.ThrowsAsync<AuditQuotaExceededException>(() => client.StartAsync([AuditCheckName.LoggingDisabled], Token));

        Assert.Equal(2, _starts.Count);
        Assert.True(exception.MayHaveHappened);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../x\u001b[31m")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task StartAsync_AnswerWithoutAnId_MayHaveHappened(string? taskId)
    {
        _iot.Setup(client => client.StartOnDemandAuditTaskAsync(It.IsAny<StartOnDemandAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StartOnDemandAuditTaskResponse { TaskId = taskId });

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.True(exception.MayHaveHappened);
        _iot.Verify(
            client => client.StartOnDemandAuditTaskAsync(It.IsAny<StartOnDemandAuditTaskRequest>(), It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task StartAsync_NoAnswerInTime_IsNotSentAgainAndSaysSo()
    {
        _iot.Setup(client => client.StartOnDemandAuditTaskAsync(It.IsAny<StartOnDemandAuditTaskRequest>(), It.IsAny<CancellationToken>()))
            .Returns(async (StartOnDemandAuditTaskRequest request, CancellationToken cancellationToken) =>
            {
                _starts.Add(request.TargetCheckNames);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return new StartOnDemandAuditTaskResponse();
            });
        var starting = Client().StartAsync([AuditCheckName.LoggingDisabled], Token);
        _time.Advance(TimeSpan.FromSeconds(11));

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => starting);

        Assert.Single(_starts);
        Assert.True(exception.MayHaveHappened);
    }

    [Fact]
    public async Task StartAsync_TenRunAlready_IsQuotaExceededAndHasNotHappened()
    {
        _failures.Enqueue(SdkErrors.Plain("LimitExceededException", 410));

        var exception = await Assert.ThrowsAsync<AuditQuotaExceededException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.False(exception.MayHaveHappened);
    }

    [Fact]
    public async Task StartAsync_ChecksAreNotEnabled_NamesThem()
    {
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400));
        SetConfiguration();

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(
            () => StartAsync("LOGGING_DISABLED_CHECK", "DEVICE_CERTIFICATE_AGE_CHECK", "NEW_CHECK"));

        Assert.Contains("DEVICE_CERTIFICATE_AGE_CHECK, NEW_CHECK are not", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LOGGING_DISABLED_CHECK", exception.Message, StringComparison.Ordinal);
        Assert.Equal("InvalidRequestException", exception.ErrorCode);
        Assert.False(exception.MayHaveHappened);
    }

    [Theory]
    [InlineData(1, "; N-00 is not.")]
    [InlineData(20, " N-18, N-19 are not.")]
    [InlineData(21, " N-18, N-19 and 1 more are not.")]
    public async Task StartAsync_AnyNumberOfChecksAreNotEnabled_NamesTwentyAndCountsTheRest(int count, string expected)
    {
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400));
        SetConfiguration();

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(
            () => StartAsync([.. Enumerable.Range(0, count).Select(static i => $"N-{i:00}")]));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_RefusedAlthoughEveryCheckIsEnabled_ThrowsTheRefusal()
    {
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400, "no audit today"));
        SetConfiguration();

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.Contains("no audit today", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_RefusedAndConfigurationIsDenied_ThrowsTheRefusal()
    {
        _failures.Enqueue(SdkErrors.Plain("InvalidRequestException", 400, "a check is not enabled"));
        _iot.Setup(client => client.DescribeAccountAuditConfigurationAsync(
            It.IsAny<DescribeAccountAuditConfigurationRequest>(),
            It.IsAny<CancellationToken>()))
            .ThrowsAsync(SdkErrors.Plain("AccessDeniedException", 403));

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(() => StartAsync("LOGGING_DISABLED_CHECK"));

        Assert.Contains("a check is not enabled", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_NoCheck_IsRefusedBeforeSending()
    {
        var none = await Assert.ThrowsAsync<ArgumentException>("checks", () => StartAsync());
        var empty = await Assert.ThrowsAsync<ArgumentException>("checks", () => StartAsync("LOGGING_DISABLED_CHECK", ""));

        Assert.StartsWith("An audit runs at least one check; none is named.", none.Message, StringComparison.Ordinal);
        Assert.StartsWith("An empty check name is the name of no check.", empty.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>("checks", () => Client().StartAsync(null!, Token));
        Assert.Empty(_starts);
    }

    private AuditTaskClient Client() => new(_iot.Object, timeProvider: _time);

    private async Task<string> StartAsync(params string[] checks)
    {
        var starting = Client().StartAsync([.. checks.Select(check => new AuditCheckName(check))], Token);
        await _time.RunAsync(starting);
        return await starting;
    }

    private sealed class AbsentClient(System.Action asked) : IIoTClientSource
    {
        public bool IsDisposed => false;

        public MissingPart? Missing => null;

        public string? Region => null;

        public CredentialsWait? FollowCredentials() => null;

        public ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken)
        {
            asked();
            return new ValueTask<IAmazonIoT>(new TaskCompletionSource<IAmazonIoT>().Task.WaitAsync(cancellationToken));
        }
    }

    private void SetConfiguration() =>
        _iot.Setup(client => client.DescribeAccountAuditConfigurationAsync(
            It.IsAny<DescribeAccountAuditConfigurationRequest>(),
            It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeAccountAuditConfigurationResponse
            {
                AuditCheckConfigurations = new()
                {
                    ["LOGGING_DISABLED_CHECK"] = new AuditCheckConfiguration { Enabled = true },
                    ["DEVICE_CERTIFICATE_AGE_CHECK"] = new AuditCheckConfiguration { Enabled = false },
                },
            });
}
