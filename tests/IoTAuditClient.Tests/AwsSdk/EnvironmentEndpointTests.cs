using Amazon;
using Amazon.IoT;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

[Collection(nameof(ProcessEnvironment))]
public sealed class EnvironmentEndpointTests : IDisposable
{
    private static readonly string[] Names = ["AWS_ENDPOINT_URL_IOT", "AWS_ENDPOINT_URL", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"];

    private readonly string?[] _saved = [.. Names.Select(Environment.GetEnvironmentVariable)];

    public EnvironmentEndpointTests()
    {
        foreach (var name in Names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in Names.Zip(_saved))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public void ServiceUrl_EndpointOfTheServiceAndOfAll_IsThatOfTheService()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_IOT", "http://127.0.0.1:4566");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:4567");

        Assert.Equal("http://127.0.0.1:4566/", CreateConfig().ServiceURL);
    }

    [Fact]
    public void ServiceUrl_EndpointOfAll_IsThat()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://127.0.0.1:4567");

        Assert.Equal("http://127.0.0.1:4567/", CreateConfig().ServiceURL);
    }

    [Fact]
    public void ServiceUrl_ConfiguredEndpointsIgnored_IsNull()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_IOT", "http://127.0.0.1:4566");

        var config = CreateConfig();
        config.IgnoreConfiguredEndpointUrls = true;

        Assert.Null(config.ServiceURL);
    }

    [Fact]
    public async Task Client_EndpointOfTheService_CallsIt()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_IOT", "http://127.0.0.1:4566");
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient(config => config.IgnoreConfiguredEndpointUrls = false);

        await client.DescribeAuditFindingAsync(new() { FindingId = "f" }, TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:4566/audit/findings/f", Assert.Single(service.Requests).Uri.AbsoluteUri);
    }

    private static AmazonIoTConfig CreateConfig() => new() { RegionEndpoint = RegionEndpoint.EUWest1 };
}
