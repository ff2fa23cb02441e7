using System.Collections.Concurrent;
using System.Reflection;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Http;
using IoTAuditClient.Sdk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

/// <summary>The SDK client that the library makes itself: from which options, when, how often, and what becomes of it.</summary>
public sealed class OwnedIoTClientSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iot-audit-profiles-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AWSOptions Options => new() { Credentials = new BasicAWSCredentials("a", "b"), Region = RegionEndpoint.EUWest1 };

    [Fact]
    public async Task GetAsync_TheClient_HasNoRetriesOfItsOwnAndOurHttp()
    {
        var options = Options;
        options.DefaultClientConfig.MaxErrorRetry = 7;
        options.DefaultClientConfig.MaxStaleConnectionRetries = 7;
        using var source = new OwnedIoTClientSource(() => options, new IoTAuditClientOptions());

        var client = await source.GetAsync(Token);

        Assert.Equal((0, 0), (client.Config.MaxErrorRetry, client.Config.MaxStaleConnectionRetries));
        Assert.IsType<AuditHttpClientFactory>(client.Config.HttpClientFactory);
        Assert.Equal(RegionEndpoint.EUWest1, client.Config.RegionEndpoint);
    }

    [Fact]
    public async Task GetAsync_SeveralTimes_IsOneClientMadeOnce()
    {
        var made = 0;
        using var source = new OwnedIoTClientSource(
            () =>
            {
                Interlocked.Increment(ref made);
                return Options;
            },
            new IoTAuditClientOptions());

        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => source.GetAsync(Token).AsTask()));

        Assert.All(clients, client => Assert.Same(clients[0], client));
        Assert.Same(clients[0], await source.GetAsync(Token));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task GetAsync_MakingFails_IsTriedAgainTheNextTime()
    {
        var made = 0;
        using var source = new OwnedIoTClientSource(
            () => ++made == 1 ? throw new InvalidOperationException("not yet") : Options,
            new IoTAuditClientOptions());

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));
        Assert.IsType<InvalidOperationException>(exception.InnerException);

        Assert.NotNull(await source.GetAsync(Token));
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task GetAsync_CancelledWhileItIsMade_EndsAndLeavesItToTheNext()
    {
        using var gate = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        using var source = new OwnedIoTClientSource(
            () =>
            {
                gate.Wait(Token);
                return Options;
            },
            new IoTAuditClientOptions());
        var first = source.GetAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Set();
        Assert.NotNull(await source.GetAsync(Token));
    }

    [Fact]
    public async Task GetAsync_MakingFailsAfterItsWaiterWasCancelled_IsObserved()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        var marker = new InvalidDataException("no call waits for this");
        void Remember(object? sender, UnobservedTaskExceptionEventArgs arguments) =>
            arguments.Exception.Flatten().InnerExceptions.ToList()
                .ForEach(exception => unobserved.Enqueue(exception.InnerException ?? exception));
        TaskScheduler.UnobservedTaskException += Remember;
        try
        {
            await AbandonCreationAsync(marker);
            GC.Collect();
            GC.WaitForPendingFinalizers();

            Assert.DoesNotContain(marker, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Remember;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAsync_Disposed_ThrowsNamingTheClient(bool hasMade)
    {
        var source = new OwnedIoTClientSource(() => Options, new IoTAuditClientOptions());
        if (hasMade)
        {
            await source.GetAsync(Token);
        }

        source.Dispose();
        source.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(async () => await source.GetAsync(Token));
        Assert.Equal(typeof(AuditFindingClient).FullName, exception.ObjectName);
    }

    [Fact]
    public async Task Dispose_TheClientIsThere_DisposesIt()
    {
        var source = new OwnedIoTClientSource(() => Options, new IoTAuditClientOptions());
        var client = await source.GetAsync(Token);

        source.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => client.DescribeAuditFindingAsync(new Amazon.IoT.Model.DescribeAuditFindingRequest { FindingId = "f-1" }, Token));
    }

    [Fact]
    public async Task GetAsync_ProfileOfTheOptions_BringsItsRegionAndCredentials()
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = Profiles() },
            new IoTAuditClientOptions { Profile = "audit" });

        var client = await source.GetAsync(Token);

        Assert.Equal("eu-central-1", client.Config.AuthenticationRegion);
        Assert.Equal(RegionEndpoint.EUCentral1, client.Config.RegionEndpoint);
    }

    [Fact]
    public async Task GetAsync_ProfileAndRegion_TheRegionOfTheOptionsWins()
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = Profiles() },
            new IoTAuditClientOptions { Profile = "audit", Region = "eu-west-1" });

        Assert.Equal(RegionEndpoint.EUWest1, (await source.GetAsync(Token)).Config.RegionEndpoint);
    }

    [Fact]
    public async Task GetAsync_ProfileThatIsNotThere_NamesIt()
    {
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = Profiles() },
            new IoTAuditClientOptions { Profile = "no\nsuch", Region = "eu-west-1" });

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(async () => await source.GetAsync(Token));

        Assert.Equal("there is no AWS profile named 'no\\u000Asuch'", exception.Message);
    }

    [Fact]
    public async Task GetAsync_CredentialsBesideAProfile_DoNotLookForTheProfile()
    {
        var options = Options;
        options.Profile = "no-such";
        options.ProfilesLocation = Profiles();
        using var source = new OwnedIoTClientSource(() => options, new IoTAuditClientOptions());

        Assert.NotNull(await source.GetAsync(Token));
    }

    [Fact]
    public async Task AwsOptions_OfTheContainer_AreTakenWhereTheBuilderHasNone()
    {
        await using var provider = new ServiceCollection().AddSingleton(Options).AddIoTAuditClient().Services.BuildServiceProvider();

        Assert.Equal(RegionEndpoint.EUWest1, (await ClientOf(provider)).Config.RegionEndpoint);
    }

    [Fact]
    public async Task AwsOptions_OfTheBuilder_ComeBeforeThoseOfTheContainer()
    {
        var other = new AWSOptions { Credentials = new BasicAWSCredentials("a", "b"), Region = RegionEndpoint.USEast2 };
        await using var provider = new ServiceCollection()
            .AddSingleton(Options)
            .AddIoTAuditClient()
            .UseAwsOptions(other).Services
            .BuildServiceProvider();

        Assert.Equal(RegionEndpoint.USEast2, (await ClientOf(provider)).Config.RegionEndpoint);
    }

    [Fact]
    public async Task AwsOptions_OfTheConfiguration_AreTakenWhereTheContainerHasNone()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AWS:Region", "ap-south-1"), new("AWS:Profile", "audit"), new("AWS:ProfilesLocation", Profiles())])
            .Build();
        await using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddIoTAuditClient().Services
            .BuildServiceProvider();

        Assert.Equal(RegionEndpoint.APSouth1, (await ClientOf(provider)).Config.RegionEndpoint);
    }

    [Theory]
    [InlineData("AWS:Timeout", "soon")]
    [InlineData("AWS:Timeout", "1 minute")]
    [InlineData("AWS:MaxErrorRetry", "many")]
    [InlineData("AWS:UseHttp", "perhaps")]
    [InlineData("AWS:DefaultsMode", "quick")]
    [InlineData("AWS:RetryMode", "often")]
    public async Task AwsOptions_OfTheConfigurationAreBroken_IsConfigurationThatNamesTheSetting(string setting, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AWS:Region", "ap-south-1"), new("AWS:ProfilesLocation", Profiles()), new(setting, value)])
            .Build();
        await using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddIoTAuditClient().Services
            .BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));

        Assert.Contains($"{setting} of the configuration is \"{value}\"", exception.Message, StringComparison.Ordinal);
    }

    // A method of its own, so that nothing keeps the source and its tasks alive.
    private static async Task AbandonCreationAsync(Exception failure)
    {
        using var gate = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var source = new OwnedIoTClientSource(
            () =>
            {
                gate.Wait(Token);
                throw failure;
            },
            new IoTAuditClientOptions());
        var waiting = source.GetAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Set();

        // Another call would wait for the same task, and so read its exception.
        var creation = (Task)typeof(OwnedIoTClientSource)
            .GetField("_creation", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(source)!;
        while (!creation.IsCompleted)
        {
            await Task.Yield();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ValueTask<IAmazonIoT> ClientOf(ServiceProvider provider) =>
        provider.GetRequiredKeyedService<OwnedIoTClientSource>(Microsoft.Extensions.Options.Options.DefaultName).GetAsync(Token);

    private string Profiles()
    {
        var path = Path.Combine(_folder.FullName, "credentials");
        File.WriteAllText(path, "[audit]\naws_access_key_id = a\naws_secret_access_key = b\nregion = eu-central-1\n");
        return path;
    }
}
