using System.Net;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Xunit;

namespace IoTAuditClient.Tests.HealthChecks;

public sealed class AuditHealthCheckTests
{
    private readonly Mock<IAuditFindingClient> _client = new();
    private readonly FakeTimeProvider _time = new();

    public static TheoryData<AuditClientException, HealthStatus> Failures => new()
    {
        { new AuditThrottledException("slow down"), HealthStatus.Degraded },
        { new AuditTimeoutException("too late"), HealthStatus.Degraded },
        { new AuditServiceException("it failed") { IsTransient = true }, HealthStatus.Degraded },
        { new AuditResponseException("not an answer") { IsTransient = true }, HealthStatus.Degraded },
        { new AuditCredentialsException("STS throttles") { IsTransient = true }, HealthStatus.Degraded },
        { new AuditServiceException("an unknown error"), HealthStatus.Unhealthy },
        { new AuditResponseException("not an answer"), HealthStatus.Unhealthy },
        { new AuditAccessDeniedException("no"), HealthStatus.Unhealthy },
        { new AuditCredentialsException("none found"), HealthStatus.Unhealthy },
        { new AuditConfigurationException("no Region"), HealthStatus.Unhealthy },
        { new AuditQuotaExceededException("used up"), HealthStatus.Unhealthy },
        { new AuditRequestInvalidException("refused"), HealthStatus.Unhealthy },
        { new AuditFindingNotFoundException("a client that throws it from FindAsync"), HealthStatus.Unhealthy },
        { new AuditTaskNotFoundException("no such audit"), HealthStatus.Unhealthy },
        { new AuditSuppressionNotFoundException("no such suppression"), HealthStatus.Unhealthy },
        { new AuditMitigationNotFoundException("no such task"), HealthStatus.Unhealthy },
        { new MitigationActionNotFoundException("no such action"), HealthStatus.Unhealthy },
        { new AuditAlreadyExistsException("there is one"), HealthStatus.Unhealthy },
        { new AuditWaitTimeoutException("not yet"), HealthStatus.Degraded },
        { new AuditMitigationWaitTimeoutException("not yet"), HealthStatus.Degraded },
        { new AuditClientException("something else"), HealthStatus.Unhealthy },
    };

    [Fact]
    public async Task CheckHealth_NoSuchFinding_IsHealthy()
    {
        _client.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((AuditFinding?)null);

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task CheckHealth_ProbedFindingExists_IsHealthy()
    {
        _client.Setup(client => client.FindAsync("mine", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AuditFinding { FindingId = "mine" });

        Assert.Equal(
            HealthStatus.Healthy,
            (await CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.ProbeFindingId = "mine"))).Status);
        _client.Verify(client => client.FindAsync("mine", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task CheckHealth_ServerHasAFindingForTheDefaultProbe_IsUnhealthy()
    {
        _client.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string id, CancellationToken _) => new AuditFinding { FindingId = id });

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("a finding of an id that none has", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealth_DefaultProbe_IsAnIdThatTheServiceTakesAndNeverGives()
    {
        string? probe = null;
        _client.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Callback((string findingId, CancellationToken _) => probe = findingId)
            .ReturnsAsync((AuditFinding?)null);

        await CheckAsync();

        Assert.Matches("^[a-zA-Z0-9_-]{1,128}$", probe);
        Assert.Contains(probe!, character => char.IsAsciiLetterLower(character) && character > 'f');
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task CheckHealth_Failure_IsJudgedByWhatItTakesToEnd(AuditClientException exception, HealthStatus expected)
    {
        Fails(exception);

        var entry = await CheckAsync();

        Assert.Equal(expected, entry.Status);
        Assert.DoesNotContain(exception.Message, entry.Description, StringComparison.Ordinal);
        Assert.Matches("^The call failed: [a-zA-Z ,]+\\.$", entry.Description);
        Assert.Equal(exception.GetType().Name, entry.Data["error"]);
        Assert.Null(entry.Exception);
    }

    [Fact]
    public void Failures_AreOfEveryExceptionTypeThereIs()
    {
        var types = typeof(AuditClientException).Assembly
            .GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(AuditClientException)));

        Assert.Equal(types.ToHashSet(), Failures.Select(row => row.Data.Item1.GetType()).ToHashSet());
    }

    [Fact]
    public async Task CheckHealth_Failure_CarriesTheFactsThatSupportAsksFor()
    {
        Fails(new AuditAccessDeniedException("no")
        {
            ErrorCode = "AccessDeniedException",
            RequestId = "r-1",
            Attempts = 1,
            Client = "eu",
            Region = "eu-west-1",
        });

        var data = (await CheckAsync()).Data;

        Assert.Equal(("AccessDeniedException", "r-1", 1), (data["errorCode"], data["requestId"], data["attempts"]));
        Assert.Equal(("eu", "eu-west-1"), (data["client"], data["region"]));
    }

    [Theory]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Healthy, HealthStatus.Healthy, HealthStatus.Healthy)]
    public async Task CheckHealth_FailureStatus_IsReportedAndNothingIsWorse(
        HealthStatus failureStatus,
        HealthStatus denied,
        HealthStatus throttled)
    {
        Fails(new AuditAccessDeniedException("no"));
        Assert.Equal(
            denied,
            (await CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.FailureStatus = failureStatus))).Status);

        Fails(new AuditThrottledException("slow down"));
        Assert.Equal(
            throttled,
            (await CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.FailureStatus = failureStatus))).Status);
    }

    [Fact]
    public async Task CheckHealth_NoAnswerInTime_IsDegraded()
    {
        var asked = new TaskCompletionSource();
        NeverAnswers(asked);
        var check = CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.Timeout = TimeSpan.FromSeconds(3)));
        await asked.Task;

        _time.Advance(TimeSpan.FromSeconds(3));

        var entry = await check;
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("00:00:03", entry.Description, StringComparison.Ordinal);
        Assert.Equal("AuditTimeoutException", entry.Data["error"]);
    }

    [Fact]
    public async Task CheckHealth_ThrottledUntilItsOwnTimeIsOver_SaysSoAndHowManyAttemptsWereMade()
    {
        var iot = new IoTMock().Throws(SdkErrors.Throttling());
        var waits = new TaskCompletionSource();
        var client = new AuditFindingClient(
            iot.Object, new IoTAuditClientOptions { Pacing = { Mode = PacingMode.Off } }, timeProvider: _time);
        _client.Setup(mock => mock.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string findingId, CancellationToken cancellationToken) =>
            {
                var call = client.FindAsync(findingId, cancellationToken);
                waits.TrySetResult();
                return call;
            });
        var check = CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.Timeout = TimeSpan.FromMilliseconds(1)));
        await waits.Task;

        _time.Advance(TimeSpan.FromMilliseconds(1));

        var entry = await check;
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("the account calls the service too often", entry.Description, StringComparison.Ordinal);
        Assert.Equal(
            ("AuditThrottledException", "ThrottlingException", 1),
            (entry.Data["error"], entry.Data["errorCode"], entry.Data["attempts"]));
    }

    [Fact]
    public async Task CheckHealth_ServerThatFindsNothingAtAll_IsUnhealthy()
    {
        ListFails(new AuditServiceException("not found") { StatusCode = HttpStatusCode.NotFound });

        var entry = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("another server answers for it", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealth_WithoutTheList_AsksForTheFindingAlone()
    {
        ListFails(new AuditAccessDeniedException("no"));

        Assert.Equal(
            HealthStatus.Healthy,
            (await CheckAsync(checks => checks.AddIoTAuditClient(configure: options => options.AsksForList = false))).Status);
    }

    [Fact]
    public async Task CheckHealth_List_IsOfOneSecondThatIsOver()
    {
        AuditFindingQuery? asked = null;
        _client.Setup(client => client.ListPageAsync(It.IsAny<AuditFindingQuery>(), null, It.IsAny<CancellationToken>()))
            .Callback((AuditFindingQuery query, string? _, CancellationToken _) => asked = query)
            .ReturnsAsync(new AuditPage<AuditFinding>());

        await CheckAsync();

        Assert.Equal(TimeSpan.FromSeconds(1), asked!.To - asked.From);
        Assert.True(asked.To < _time.GetUtcNow());
    }

    [Fact]
    public async Task CheckHealth_CallerCancels_IsCancelled()
    {
        var asked = new TaskCompletionSource();
        NeverAnswers(asked);
        using var source = new CancellationTokenSource();
        var check = CheckAsync(cancellationToken: source.Token);
        await asked.Task;

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    [Fact]
    public async Task CheckHealth_Key_AsksTheClientOfTheKey()
    {
        var keyed = new Mock<IAuditFindingClient>();
        keyed.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AuditAccessDeniedException("the keyed one"));

        var entry = await CheckAsync(checks => checks.AddIoTAuditClient(clientKey: "eu").Services.AddKeyedSingleton("eu", keyed.Object));

        Assert.Equal("The call failed: access is denied.", entry.Description);
        _client.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task CheckHealth_ClientThatCannotBeMade_IsUnhealthyAndTheOtherChecksGoOn()
    {
        var report = await ReportAsync(
            checks => checks.AddIoTAuditClient(clientKey: "eu").AddCheck("other", () => HealthCheckResult.Healthy()).Services
                .AddKeyedIoTAuditClient("eu", options => options.MaxAttempts = 0),
            TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["iot-audit-eu"].Status);
        Assert.IsType<OptionsValidationException>(report.Entries["iot-audit-eu"].Exception);
        Assert.Equal(HealthStatus.Healthy, report.Entries["other"].Status);
    }

    [Fact]
    public async Task CheckHealth_NoClientUnderTheKey_IsUnhealthyAndNamesTheKey()
    {
        var entry = await CheckAsync(checks => checks.AddIoTAuditClient(clientKey: "e\u001bu"));

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("'e\\u001Bu'", entry.Description, StringComparison.Ordinal);
        Assert.Contains("AddKeyedIoTAuditClient", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void AddIoTAuditClient_OneForEachKey_HaveNamesOfTheirOwn()
    {
        using var provider =
            Services(checks => checks.AddIoTAuditClient().AddIoTAuditClient(clientKey: "eu").AddIoTAuditClient(clientKey: "us"));

        var registrations = provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Equal(["iot-audit", "iot-audit-eu", "iot-audit-us"], registrations.Select(registration => registration.Name));
    }

    [Fact]
    public void AddIoTAuditClient_NameAndTags_AreThoseOfTheRegistration()
    {
        using var provider = Services(checks => checks.AddIoTAuditClient(configure: options =>
        {
            (options.Name, options.FailureStatus) = ("defender", HealthStatus.Degraded);
            options.Tags.Add("ready");
            options.Tags.Add("aws");
        }));

        var registration = Assert.Single(provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal("defender", registration.Name);
        Assert.Equal(["aws", "ready"], registration.Tags.Order());
        Assert.Equal(HealthStatus.Degraded, registration.FailureStatus);
    }

    [Fact]
    public void AddIoTAuditClient_BadArgument_Throws()
    {
        var checks = new ServiceCollection().AddHealthChecks();

        Assert.Throws<ArgumentNullException>("builder", () => IoTAuditClientHealthChecksBuilderExtensions.AddIoTAuditClient(null!));
        Assert.Throws<ArgumentException>("clientKey", () => checks.AddIoTAuditClient(""));
        AssertRefused("Name is empty", options => options.Name = "");
        AssertRefused("ProbeFindingId is no id: A finding id has", options => options.ProbeFindingId = "not/an id");
        AssertRefused("Timeout is 00:00:00", options => options.Timeout = TimeSpan.Zero);
        AssertRefused("Timeout is 60.00:00:00", options => options.Timeout = TimeSpan.FromDays(60));

        void AssertRefused(string expected, Action<AuditHealthCheckOptions> set) =>
            Assert.StartsWith(
                expected,
                Assert.Throws<ArgumentException>("configure", () => checks.AddIoTAuditClient(null, set)).Message,
                StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu", "'eu'")]
    [InlineData(null, "No client is registered: call AddIoTAuditClient")]
    public async Task AddIoTAuditClient_ClientThatIsNotRegistered_FailsTheStartAndIsNamed(string? key, string expected)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddIoTAuditClient(key);
        await using var provider = services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Single(report.Entries.Values).Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
    }

    [Fact]
    public void AddIoTAuditClient_ClientThatIsRegisteredLater_Starts()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddIoTAuditClient("eu");
        services.AddKeyedSingleton("eu", _client.Object);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private void Fails(AuditClientException exception) =>
        _client.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(exception);

    private void ListFails(AuditClientException exception) =>
        _client.Setup(client => client.ListPageAsync(It.IsAny<AuditFindingQuery>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(exception);

    private void NeverAnswers(TaskCompletionSource asked) =>
        _client.Setup(client => client.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string _, CancellationToken cancellationToken) =>
            {
                var answer = new TaskCompletionSource<AuditFinding?>();
                cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
                asked.TrySetResult();
                return answer.Task;
            });

    private async Task<HealthReportEntry> CheckAsync(
        Action<IHealthChecksBuilder>? add = null,
        CancellationToken? cancellationToken = null) =>
        Assert.Single((await ReportAsync(
            add ?? (checks => checks.AddIoTAuditClient()),
            cancellationToken ?? TestContext.Current.CancellationToken)).Entries.Values);

    private async Task<HealthReport> ReportAsync(Action<IHealthChecksBuilder> add, CancellationToken cancellationToken)
    {
        await using var provider = Services(add);
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken);
    }

    private ServiceProvider Services(Action<IHealthChecksBuilder> add)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(_client.Object).AddSingleton<TimeProvider>(_time);
        add(services.AddHealthChecks());
        return services.BuildServiceProvider();
    }
}
