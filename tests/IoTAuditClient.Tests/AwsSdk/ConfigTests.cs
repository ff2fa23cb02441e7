using Amazon;
using Amazon.IoT;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class ConfigTests
{
    [Fact]
    public void Config_New_NamesTheService()
    {
        IClientConfig config = new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUWest1 };

        Assert.Equal("IoT", AmazonIoTConfig.ServiceId);
        Assert.Equal("IoT", config.ServiceId);
        Assert.Equal("iot", config.AuthenticationServiceName);
        Assert.Equal("iot", config.RegionEndpointServiceName);
        Assert.Equal("2015-05-28", config.ServiceVersion);
        Assert.NotNull(config.EndpointProvider);
        Assert.Contains("api/IoT#", config.UserAgent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DefaultConfigurationMode.Standard, 3100)]
    [InlineData(DefaultConfigurationMode.InRegion, 1100)]
    [InlineData(DefaultConfigurationMode.CrossRegion, 3100)]
    [InlineData(DefaultConfigurationMode.Mobile, 30000)]
    public void DefaultConfiguration_OfAMode_HasItsConnectTimeout(DefaultConfigurationMode mode, int milliseconds)
    {
        var configuration = AmazonIoTDefaultConfiguration.GetAllConfigurations().Single(configuration => configuration.Name == mode);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), configuration.ConnectTimeout);
        Assert.Equal(RequestRetryMode.Standard, configuration.RetryMode);
    }

    [Fact]
    public void Client_EveryConstructorWithRegionOrConfig_TakesIt()
    {
        var credentials = new BasicAWSCredentials("a", "b");
        var config = new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUNorth1 };
        AmazonIoTClient[] clients =
        [
            new(RegionEndpoint.EUNorth1),
            new(config),
            new(credentials, RegionEndpoint.EUNorth1),
            new(credentials, config),
            new("a", "b", RegionEndpoint.EUNorth1),
            new("a", "b", config),
            new("a", "b", "c", RegionEndpoint.EUNorth1),
            new("a", "b", "c", config),
        ];

        Assert.All(clients, client => Assert.Equal(RegionEndpoint.EUNorth1, client.Config.RegionEndpoint));
        Array.ForEach(clients, client => client.Dispose());
    }

    [Fact]
    public async Task Client_WithSessionToken_SendsIt()
    {
        var service = FakeIoTService.Answering("{}");
        using var donor = service.CreateClient();
        using var client = new AmazonIoTClient("a", "b", "session", (AmazonIoTConfig)donor.Config);

        await client.DescribeAuditFindingAsync(new() { FindingId = "f" }, TestContext.Current.CancellationToken);

        Assert.Equal("session", Assert.Single(service.Requests).Headers["x-amz-security-token"]);
    }

    [Fact]
    public async Task Client_Disposed_ThrowsObjectDisposedException()
    {
        var client = FakeIoTService.Answering("{}").CreateClient();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => client.DescribeAuditFindingAsync(new() { FindingId = "f" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Client_New_MakesItsHttpClientWithTheFirstRequest()
    {
        var service = new CountingFactory();
        using var client = new AmazonIoTClient(
            "a", "b", new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = service });
        Assert.Equal(0, service.Created);

        await client.DescribeAuditFindingAsync(new() { FindingId = "f" }, TestContext.Current.CancellationToken);
        await client.DescribeAuditFindingAsync(new() { FindingId = "f" }, TestContext.Current.CancellationToken);

        Assert.Equal(1, service.Created);
    }

    private sealed class CountingFactory : HttpClientFactory
    {
        private readonly FakeIoTService _service = FakeIoTService.Answering("{}");

        public int Created { get; private set; }

        public override HttpClient CreateHttpClient(IClientConfig clientConfig)
        {
            Created++;
            return _service.CreateHttpClient(clientConfig);
        }
    }
}
