using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Calls;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using Polly;
using Polly.Retry;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void AddIoTAuditClient_Resolved_IsOneSingleton()
    {
        using var provider = new ServiceCollection().AddIoTAuditClient().Services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<IAuditFindingClient>(), provider.GetRequiredService<IAuditFindingClient>());
        Assert.IsType<AuditFindingClient>(provider.GetRequiredService<IAuditFindingClient>());
    }

    [Fact]
    public void AddIoTAuditClient_BothClients_ShareOneSdkClientAndAreSingletons()
    {
        using var provider = new ServiceCollection()
            .AddIoTAuditClient().Services
            .AddKeyedIoTAuditClient("prod").Services
            .BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<IAuditTaskClient>(), provider.GetRequiredService<IAuditTaskClient>());
        Assert.IsType<AuditTaskClient>(provider.GetRequiredService<IAuditTaskClient>());
        Assert.NotSame(provider.GetRequiredService<IAuditTaskClient>(), provider.GetRequiredKeyedService<IAuditTaskClient>("prod"));
        Assert.Same(provider.GetRequiredKeyedService<ClientDependencies>(""), provider.GetRequiredKeyedService<ClientDependencies>(""));
    }

    [Fact]
    public void AddIoTAuditClient_Twice_RegistersOnce()
    {
        var services = new ServiceCollection();

        services.AddIoTAuditClient();
        services.AddIoTAuditClient();

        Assert.Single(services, service => service.ServiceType == typeof(IAuditFindingClient));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddIoTAuditClient_AppHasItsOwn_TheAppsWins(bool appComesFirst)
    {
        var own = Mock.Of<IAuditFindingClient>();
        var services = new ServiceCollection();
        if (appComesFirst)
        {
            services.AddSingleton(own);
        }

        services.AddIoTAuditClient();
        if (!appComesFirst)
        {
            services.AddSingleton(own);
        }

        using var provider = services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IAuditFindingClient>());
    }

    [Fact]
    public void AddIoTAuditClient_AppAsksForIAmazonIoT_GetsNoneOfOurs()
    {
        using var provider = new ServiceCollection().AddIoTAuditClient().Services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IAuditFindingClient>());
        Assert.Null(provider.GetService<IAmazonIoT>());
    }

    [Fact]
    public async Task AddKeyedIoTAuditClient_TwoKeys_AreTwoClients()
    {
        var europe = new IoTMock().Returns(new Amazon.IoT.Model.AuditFinding { TaskId = "europe" });
        var america = new IoTMock().Returns(new Amazon.IoT.Model.AuditFinding { TaskId = "america" });
        var services = new ServiceCollection();
        services.AddKeyedIoTAuditClient("eu").UseIoTClient(_ => europe.Object);
        services.AddKeyedIoTAuditClient("us", options => options.MaxAttempts = 1).UseIoTClient(_ => america.Object);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("europe", (await provider.GetRequiredKeyedService<IAuditFindingClient>("eu").DescribeAsync("f-1", Token)).TaskId);
        Assert.Equal("america", (await provider.GetRequiredKeyedService<IAuditFindingClient>("us").DescribeAsync("f-1", Token)).TaskId);
        Assert.Null(provider.GetService<IAuditFindingClient>());
        Assert.Equal(1, provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get("us").MaxAttempts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void AddKeyedIoTAuditClient_NoKey_Throws(string? key) =>
        Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddKeyedIoTAuditClient(key!));

    [Fact]
    public async Task UseIoTClient_ContainerDisposed_LeavesTheAppsClientAlone()
    {
        var iot = new IoTMock().Returns(new Amazon.IoT.Model.AuditFinding());
        await using (var provider = new ServiceCollection()
            .AddIoTAuditClient()
            .UseIoTClient(_ => iot.Object).Services
            .BuildServiceProvider())
        {
            await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);
        }

        iot.Mock.Verify(client => client.Dispose(), Times.Never);
    }

    [Fact]
    public async Task DescribeAsync_ContainerDisposed_ThrowsObjectDisposedException()
    {
        IAuditFindingClient client;
        var services = new ServiceCollection().AddIoTAuditClient(options => options.ServiceUrl = new Uri("http://127.0.0.1:9")).Services;
        await using (var provider = services.BuildServiceProvider())
        {
            client = provider.GetRequiredService<IAuditFindingClient>();
        }

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.DescribeAsync("f-1", Token));
        Assert.Equal(typeof(AuditFindingClient).FullName, exception.ObjectName);
    }

    [Fact]
    public async Task Call_ContainerDisposed_NamesTheClientThatWasCalledAndItsKey()
    {
        IAuditFindingClient findings;
        IAuditTaskClient audits;
        var services = new ServiceCollection();
        services.AddKeyedIoTAuditClient("prod", options => options.ServiceUrl = new Uri("http://127.0.0.1:9"));
        await using (var provider = services.BuildServiceProvider())
        {
            findings = provider.GetRequiredKeyedService<IAuditFindingClient>("prod");
            audits = provider.GetRequiredKeyedService<IAuditTaskClient>("prod");
        }

        var ofFindings = await Assert.ThrowsAsync<ObjectDisposedException>(() => findings.DescribeAsync("f-1", Token));
        var ofAudits = await Assert.ThrowsAsync<ObjectDisposedException>(() => audits.DescribeAsync("f-1", Token));

        Assert.Equal("IoTAuditClient.AuditFindingClient 'prod'", ofFindings.ObjectName);
        Assert.Equal("IoTAuditClient.AuditTaskClient 'prod'", ofAudits.ObjectName);
    }

    [Fact]
    public async Task DescribeAsync_ContainerDisposedDuringTheCall_ThrowsObjectDisposedExceptionAndDoesNotRetry()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<ImmutableCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credentials = new ScriptedCredentials(_ =>
        {
            asked.SetResult();
            return answer.Task;
        });
        var options = new AWSOptions { Credentials = credentials, Region = RegionEndpoint.EUWest1 };
        var provider = new ServiceCollection().AddIoTAuditClient().UseAwsOptions(options).Services.BuildServiceProvider();
        var call = provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);
        await asked.Task;

        await provider.DisposeAsync();
        answer.SetException(new TimeoutException("the SDK says so where its client is disposed"));

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        Assert.Equal(typeof(AuditFindingClient).FullName, exception.ObjectName);
        Assert.Equal(1, credentials.Asked);
    }

    [Fact]
    public async Task ConfigureRetry_MaxRetryAttemptsOne_HoldsForThrottlesToo()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.Throttling());
        var seen = new List<int>();
        await using var provider = Services(iot, builder => builder
            .ConfigureRetry(retry => retry.MaxRetryAttempts = 1)
            .ConfigureRetry(retry =>
            {
                retry.DelayGenerator = _ => new ValueTask<TimeSpan?>(TimeSpan.Zero);
                retry.OnRetry = arguments =>
                {
                    seen.Add(arguments.AttemptNumber);
                    return default;
                };
            }));

        await Assert.ThrowsAsync<AuditThrottledException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Equal(2, iot.Requests.Count);
        Assert.Equal([0], seen);
    }

    [Fact]
    public async Task UsePipeline_Empty_MeansNoRetries()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.InternalFailure());
        await using var provider = Services(iot, builder => builder.UsePipeline(_ => { }));

        var exception = await Assert.ThrowsAsync<AuditServiceException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public void UsePipeline_ItsBuilder_HasTheNameOfTheDefaultAndTheClockOfTheContainer()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        ResiliencePipelineBuilder? given = null;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddIoTAuditClient().UseIoTClient(_ => Mock.Of<IAmazonIoT>()).UsePipeline(pipeline => given = pipeline);
        using var provider = services.BuildServiceProvider();

        _ = provider.GetRequiredService<IAuditFindingClient>();

        Assert.Equal(DefaultPipeline.Name, given!.Name);
        Assert.Same(time, given.TimeProvider);
    }

    [Fact]
    public void ConfigureRetry_ItsOptions_HaveTheNameThatTelemetryShows()
    {
        string? name = null;
        var services = new ServiceCollection();
        services.AddIoTAuditClient().UseIoTClient(_ => Mock.Of<IAmazonIoT>()).ConfigureRetry(retry => name = retry.Name);
        using var provider = services.BuildServiceProvider();

        _ = provider.GetRequiredService<IAuditFindingClient>();

        Assert.Equal("IoTAuditClient.Retry", name);
    }

    [Fact]
    public void New_OptionsThatAGivenClientCannotHave_ThrowsAndNamesThem()
    {
        var exception = Assert.Throws<OptionsValidationException>(
            () => new AuditFindingClient(Mock.Of<IAmazonIoT>(), new IoTAuditClientOptions { Region = "eu-west-1" }));

        Assert.StartsWith(
            "IoTAuditClientOptions.Region is \"eu-west-1\", but the client uses an IAmazonIoT of the app",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task UsePipeline_ItsStrategies_SeeTheSdksExceptions()
    {
        var iot = new IoTMock().Throws(SdkErrors.Throttling()).Returns(new Amazon.IoT.Model.AuditFinding());
        await using var provider = Services(iot, builder => builder.UsePipeline(pipeline => pipeline.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Amazon.IoT.Model.ThrottlingException>(),
            Delay = TimeSpan.Zero,
        })));

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);

        Assert.Equal(2, iot.Requests.Count);
    }

    [Fact]
    public async Task UsePipeline_StrategyRefuses_IsWrapped()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.InternalFailure());
        await using var provider = Services(iot, builder => builder.UsePipeline(pipeline => pipeline.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = _ => throw new InvalidOperationException("the strategy said no"),
        })));

        var exception = await Assert.ThrowsAsync<AuditClientException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Contains("the strategy said no", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client and options",
        "UseIoTClient and UseAwsOptions were both called: an IAmazonIoT of your own has its own options. Take one of the two away.")]
    [InlineData("pipeline and retry",
        "UsePipeline and ConfigureRetry were both called: a pipeline of your own has its own retry. Take one of the two away.")]
    [InlineData(
        "client and region",
        "IoTAuditClientOptions.Region is \"eu-west-1\", but the client uses an IAmazonIoT of the app (from UseIoTClient, its constructor "
            + "or the same key), which has its own Region: set it there, or take one of the two away.")]
    public void Resolve_BuilderContradictsItself_FailsWithTheWayOut(string contradiction, string message)
    {
        var services = new ServiceCollection();
        var builder = services.AddIoTAuditClient(options => options.Region = contradiction == "client and region" ? "eu-west-1" : null);
        _ = contradiction switch
        {
            "client and options" => builder.UseIoTClient(_ => Mock.Of<IAmazonIoT>()).UseAwsOptions(new AWSOptions()),
            "pipeline and retry" => builder.UsePipeline(_ => { }).ConfigureRetry(_ => { }),
            _ => builder.UseIoTClient(_ => Mock.Of<IAmazonIoT>()),
        };
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IAuditFindingClient>);

        Assert.Equal([message], exception.Failures);
    }

    [Fact]
    public void UseIoTClient_FunctionReturnsNull_SaysSo()
    {
        using var provider = new ServiceCollection().AddIoTAuditClient().UseIoTClient(_ => null!).Services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IAuditFindingClient>);

        Assert.Equal("The function given to UseIoTClient returned null; it has to return an IAmazonIoT.", exception.Message);
    }

    [Fact]
    public async Task UseAwsOptions_FunctionThrows_IsConfiguration()
    {
        await using var provider = new ServiceCollection()
            .AddIoTAuditClient()
            .UseAwsOptions(_ => throw new InvalidOperationException("no vault")).Services
            .BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Contains("no vault", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_ProfileThatDoesNotExist_NamesItInsteadOfUsingOtherCredentials()
    {
        await using var provider = new ServiceCollection().AddIoTAuditClient(options =>
        {
            options.Profile = "no-such-profile";
            options.Region = "eu-west-1";
        })
        .UseAwsOptions(new AWSOptions { ProfilesLocation = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")) }).Services
        .BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Contains("'no-such-profile'", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public void New_ClientThatRetries_SaysSoOnce()
    {
        var logs = new Microsoft.Extensions.Logging.Testing.FakeLogCollector();
        using var factory =
            new Microsoft.Extensions.Logging.LoggerFactory([new Microsoft.Extensions.Logging.Testing.FakeLoggerProvider(logs)]);
        using var iot = new AmazonIoTClient(
            new BasicAWSCredentials("a", "b"),
            new AmazonIoTConfig { ServiceURL = "http://127.0.0.1:9", MaxErrorRetry = 2, MaxStaleConnectionRetries = 0 });

        _ = new AuditFindingClient(iot, loggerFactory: factory);

        var record = Assert.Single(logs.GetSnapshot());
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Warning, record.Level);
        Assert.Contains("MaxErrorRetry 2", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_ClientThatResendsOnStaleConnections_SaysSoToo()
    {
        var logs = new Microsoft.Extensions.Logging.Testing.FakeLogCollector();
        using var factory =
            new Microsoft.Extensions.Logging.LoggerFactory([new Microsoft.Extensions.Logging.Testing.FakeLoggerProvider(logs)]);
        using var iot = new AmazonIoTClient(
            new BasicAWSCredentials("a", "b"),
            new AmazonIoTConfig { ServiceURL = "http://127.0.0.1:9", MaxErrorRetry = 0, MaxStaleConnectionRetries = 1 });

        _ = new AuditFindingClient(iot, loggerFactory: factory);

        Assert.Contains("MaxStaleConnectionRetries 1", Assert.Single(logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_ClientThatDoesNotRetry_SaysNothing()
    {
        var logs = new Microsoft.Extensions.Logging.Testing.FakeLogCollector();
        using var factory =
            new Microsoft.Extensions.Logging.LoggerFactory([new Microsoft.Extensions.Logging.Testing.FakeLoggerProvider(logs)]);
        using var iot = new AmazonIoTClient(
            new BasicAWSCredentials("a", "b"),
            new AmazonIoTConfig { ServiceURL = "http://127.0.0.1:9", MaxErrorRetry = 0, MaxStaleConnectionRetries = 0 });

        _ = new AuditFindingClient(iot, loggerFactory: factory);

        Assert.Empty(logs.GetSnapshot());
    }

    [Fact]
    public async Task ConfigureRetry_AnswersToo_AsksAgainAndHandsOnTheLast()
    {
        var iot = new IoTMock()
            .Returns(new Amazon.IoT.Model.AuditFinding { TaskId = "first" })
            .Returns(new Amazon.IoT.Model.AuditFinding { TaskId = "second" });
        await using var provider = Services(iot, builder => builder.ConfigureRetry(retry =>
        {
            retry.ShouldHandle = _ => Polly.PredicateResult.True();
            retry.MaxRetryAttempts = 1;
            retry.DelayGenerator = _ => new ValueTask<TimeSpan?>(TimeSpan.Zero);
        }));

        var finding = await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);

        Assert.Equal("second", finding.TaskId);
        Assert.Equal(2, iot.Requests.Count);
    }

    [Fact]
    public async Task ConfigureRetry_WiderShouldHandle_KeepsOurWaitsAndMaxAttempts()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.Plain("AccessDeniedException", 403));
        var time = new StepTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(10));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddIoTAuditClient(options => options.MaxAttempts = 3)
            .UseIoTClient(_ => iot.Object)
            .ConfigureRetry(retry => retry.ShouldHandle = _ => Polly.PredicateResult.True());
        await using var provider = services.BuildServiceProvider();

        var call = provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);
        await time.RunAsync(call);

        Assert.Equal(3, (await Assert.ThrowsAsync<AuditAccessDeniedException>(() => call)).Attempts);
        Assert.Equal(3, iot.Requests.Count);
        Assert.Equal(2, time.Waits.Count);
        Assert.InRange(time.Waits[0], TimeSpan.FromMilliseconds(25), TimeSpan.FromMilliseconds(50));
        Assert.InRange(time.Waits[1], TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Builder_NullArguments_AreNamed()
    {
        var builder = new ServiceCollection().AddIoTAuditClient();

        Assert.Throws<ArgumentNullException>("builder", () => ((IIoTAuditClientBuilder)null!).UsePipeline(_ => { }));
        Assert.Throws<ArgumentNullException>("awsOptions", () => builder.UseAwsOptions((AWSOptions)null!));
        Assert.Throws<ArgumentNullException>("awsOptions", () => builder.UseAwsOptions((Func<IServiceProvider, AWSOptions>)null!));
        Assert.Throws<ArgumentNullException>("iotClient", () => builder.UseIoTClient(null!));
        Assert.Throws<ArgumentNullException>("configure", () => builder.ConfigureRetry(null!));
        Assert.Throws<ArgumentNullException>("configure", () => builder.UsePipeline(null!));
    }

    [Fact]
    public void New_NullClient_Throws() =>
        Assert.Throws<ArgumentNullException>("iotClient", () => new AuditFindingClient(iotClient: null!));

    [Fact]
    public void New_OptionsThatBreakARule_Throws() =>
        Assert.Throws<OptionsValidationException>(
            () => new AuditFindingClient(Mock.Of<IAmazonIoT>(), new IoTAuditClientOptions { MaxAttempts = 0 }));

    private static ServiceProvider Services(IoTMock iot, Action<IIoTAuditClientBuilder> build)
    {
        var services = new ServiceCollection();
        build(services.AddIoTAuditClient().UseIoTClient(_ => iot.Object));
        return services.BuildServiceProvider();
    }
}
