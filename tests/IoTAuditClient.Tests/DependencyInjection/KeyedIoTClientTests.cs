using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Moq;
using Xunit;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace IoTAuditClient.Tests.DependencyInjection;

/// <summary>A client under a key and the IAmazonIoT that the app keeps under the same key.</summary>
public sealed class KeyedIoTClientTests
{
    private readonly ServiceCollection _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeAsync_AppHasAnIoTClientOfTheKey_AsksThatOne(bool appComesFirst)
    {
        var europe = Finding("europe");
        if (appComesFirst)
        {
            _services.AddKeyedSingleton("eu", europe.Object);
        }

        _services.AddKeyedIoTAuditClient("eu");
        if (!appComesFirst)
        {
            _services.AddKeyedSingleton("eu", europe.Object);
        }

        Assert.Equal("europe", await TaskOfAsync("eu"));
    }

    [Fact]
    public async Task DescribeAsync_SeveralKeys_PairsEachWithItsOwn()
    {
        _services.AddKeyedSingleton("eu", Finding("europe").Object).AddKeyedSingleton("us", Finding("america").Object);
        _services.AddKeyedIoTAuditClient("eu");
        _services.AddKeyedIoTAuditClient("us");

        Assert.Equal("europe", await TaskOfAsync("eu"));
        Assert.Equal("america", await TaskOfAsync("us"));
    }

    [Fact]
    public async Task DescribeAsync_UseIoTClient_WinsOverTheKey()
    {
        var keyed = new IoTMock();
        _services.AddKeyedSingleton("eu", keyed.Object);
        _services.AddKeyedIoTAuditClient("eu").UseIoTClient(_ => Finding("given").Object);

        Assert.Equal("given", await TaskOfAsync("eu"));
        Assert.Empty(keyed.Requests);
    }

    [Fact]
    public async Task DescribeAsync_UseAwsOptions_WinsOverTheKey()
    {
        var keyed = new IoTMock();
        _services.AddKeyedSingleton("eu", keyed.Object);
        _services.AddKeyedIoTAuditClient("eu").UseAwsOptions(_ => throw new InvalidOperationException("the options were asked"));

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(() => TaskOfAsync("eu"));

        Assert.Contains("the options were asked", exception.Message, StringComparison.Ordinal);
        Assert.Empty(keyed.Requests);
    }

    [Fact]
    public async Task DescribeAsync_AwsOptionsOfTheKey_AreUsedInsteadOfTheDefaultOnes()
    {
        _services.AddSingleton<AWSOptions>(_ => throw new InvalidOperationException("the default options were asked"));
        _services.AddKeyedSingleton("eu", new AWSOptions { Profile = "eu-audit", ProfilesLocation = Path.GetRandomFileName() });
        _services.AddKeyedSingleton("us", new AWSOptions { Profile = "us-audit", ProfilesLocation = Path.GetRandomFileName() });
        _services.AddKeyedIoTAuditClient("eu");
        _services.AddKeyedIoTAuditClient("us");

        Assert.Contains(
            "'eu-audit'",
            (await Assert.ThrowsAsync<AuditConfigurationException>(() => TaskOfAsync("eu"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "'us-audit'",
            (await Assert.ThrowsAsync<AuditConfigurationException>(() => TaskOfAsync("us"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_UseAwsOptions_WinsOverTheAwsOptionsOfTheKey()
    {
        _services.AddKeyedSingleton<AWSOptions>("eu", (_, _) => throw new InvalidOperationException("the keyed options were asked"));
        _services.AddKeyedIoTAuditClient("eu")
            .UseAwsOptions(new AWSOptions { Profile = "given", ProfilesLocation = Path.GetRandomFileName() });

        Assert.Contains(
            "'given'", (await Assert.ThrowsAsync<AuditConfigurationException>(() => TaskOfAsync("eu"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_IoTClientOfAnotherKeyOrOfNone_IsLeftAlone()
    {
        var (other, unkeyed) = (new IoTMock(), new IoTMock());
        _services.AddKeyedSingleton("us", other.Object).AddSingleton(unkeyed.Object);
        _services.AddKeyedIoTAuditClient("eu").UseAwsOptions(_ => throw new InvalidOperationException("made its own"));
        _services.AddIoTAuditClient().UseAwsOptions(_ => throw new InvalidOperationException("made its own"));
        await using var provider = _services.BuildServiceProvider();

        await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredKeyedService<IAuditFindingClient>("eu").DescribeAsync("f-1", Token));
        await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Empty(other.Requests);
        Assert.Empty(unkeyed.Requests);
        Assert.Same(unkeyed.Object, provider.GetRequiredService<IAmazonIoT>());
    }

    [Fact]
    public async Task DescribeAsync_NoKeyAndAppHasAnIoTClientWithoutKey_MakesItsOwn()
    {
        var unkeyed = new IoTMock();
        _services.AddSingleton(unkeyed.Object)
            .AddSingleton(new AWSOptions { Profile = "nobody", ProfilesLocation = Path.GetRandomFileName() });
        _services.AddIoTAuditClient();
        await using var provider = _services.BuildServiceProvider();

        await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Empty(unkeyed.Requests);
    }

    [Fact]
    public void AddKeyedAWSService_OfTheKey_IsTheOneThatIsUsedAndItsRetriesAreSaidOnce()
    {
        var logs = new FakeLogCollector();
        _services.AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(logs)]));
        var options = new AWSOptions { Credentials = new BasicAWSCredentials("a", "b"), Region = Amazon.RegionEndpoint.EUWest1 };
        options.DefaultClientConfig.MaxErrorRetry = 3;
        _services.AddKeyedAWSService<IAmazonIoT>("eu", options);
        _services.AddKeyedIoTAuditClient("eu");
        using var provider = _services.BuildServiceProvider();

        _ = provider.GetRequiredKeyedService<IAuditFindingClient>("eu");
        _ = provider.GetRequiredKeyedService<IAuditFindingClient>("eu");

        var record = Assert.Single(logs.GetSnapshot(), record => record.Category == "IoTAuditClient.AuditFindingClient");
        Assert.Equal(LogLevel.Warning, record.Level);
        Assert.Contains("MaxErrorRetry 3", record.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Region")]
    [InlineData("Profile")]
    [InlineData("ServiceUrl")]
    public void Resolve_IoTClientOfTheKeyAndATargetInTheOptions_FailsWithoutMakingTheIoTClient(string option)
    {
        _services.AddKeyedSingleton<IAmazonIoT>("eu", (_, _) => throw new InvalidOperationException("the IAmazonIoT was made"));
        _services.AddKeyedIoTAuditClient("eu", options =>
        {
            options.Region = option == "Region" ? "eu-west-1" : null;
            options.Profile = option == "Profile" ? "audit" : null;
            options.ServiceUrl = option == "ServiceUrl" ? new Uri("http://127.0.0.1:9") : null;
        });
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IAuditFindingClient>("eu"));

        Assert.Contains($"IoTAuditClientOptions.{option} is ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("take one of the two away", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_UseAwsOptionsAndATargetInTheOptions_IsNoContradictionWithTheKey()
    {
        _services.AddKeyedSingleton("eu", new IoTMock().Object);
        _services.AddKeyedIoTAuditClient("eu", options => options.Region = "eu-west-1").UseAwsOptions(new AWSOptions());
        using var provider = _services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredKeyedService<IAuditFindingClient>("eu"));
    }

    [Fact]
    public async Task Dispose_Container_LeavesTheAppsInstanceAlone()
    {
        var iot = Finding("europe");
        _services.AddKeyedSingleton("eu", iot.Object);
        _services.AddKeyedIoTAuditClient("eu");

        await TaskOfAsync("eu");

        iot.Mock.Verify(client => client.Dispose(), Times.Never);
    }

    [Fact]
    public void AddKeyedIoTAuditClient_TwiceTheSameKey_RegistersOnceAndAppliesBoth()
    {
        _services.AddKeyedIoTAuditClient("eu", options => options.MaxAttempts = 2);
        _services.AddKeyedIoTAuditClient("eu", options => options.OperationTimeout = TimeSpan.FromSeconds(20));
        using var provider = _services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get("eu");
        Assert.Equal((2, TimeSpan.FromSeconds(20)), (options.MaxAttempts, options.OperationTimeout));
        Assert.Single(provider.GetKeyedServices<IAuditFindingClient>("eu"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddKeyedIoTAuditClient_AppHasItsOwnOfTheKey_TheAppsWins(bool appComesFirst)
    {
        var own = Mock.Of<IAuditFindingClient>();
        if (appComesFirst)
        {
            _services.AddKeyedSingleton("eu", own);
        }

        _services.AddKeyedIoTAuditClient("eu");
        if (!appComesFirst)
        {
            _services.AddKeyedSingleton("eu", own);
        }

        using var provider = _services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredKeyedService<IAuditFindingClient>("eu"));
    }

    private static IoTMock Finding(string taskId) => new IoTMock().Returns(new Amazon.IoT.Model.AuditFinding { TaskId = taskId });

    private async Task<string?> TaskOfAsync(string key)
    {
        await using var provider = _services.BuildServiceProvider();
        return (await provider.GetRequiredKeyedService<IAuditFindingClient>(key).DescribeAsync("f-1", Token)).TaskId;
    }
}
