using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class RegistrationTests
{
    [Fact]
    public void AddAWSService_WithOptions_MakesAClientWithThem()
    {
        var services = new ServiceCollection();
        services.AddAWSService<IAmazonIoT>(
            new AWSOptions { Region = RegionEndpoint.EUNorth1, Credentials = new BasicAWSCredentials("a", "b") });
        using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<IAmazonIoT>();

        Assert.IsType<AmazonIoTClient>(client);
        Assert.Equal(RegionEndpoint.EUNorth1, client.Config.RegionEndpoint);
        Assert.Same(client, provider.GetRequiredService<IAmazonIoT>());
    }

    [Fact]
    public void AddAWSService_WithConfiguration_MakesAClientWithItsSettings()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AWS:ServiceURL"] = "http://127.0.0.1:4566",
                ["AWS:AuthenticationRegion"] = "eu-north-1",
                ["AWS:MaxErrorRetry"] = "7",
            })
            .Build();
        var options = configuration.GetAWSOptions();
        options.Credentials = new BasicAWSCredentials("a", "b");
        using var provider = new ServiceCollection().AddAWSService<IAmazonIoT>(options).BuildServiceProvider();

        var config = provider.GetRequiredService<IAmazonIoT>().Config;

        Assert.Equal("http://127.0.0.1:4566/", config.ServiceURL);
        Assert.Equal("eu-north-1", config.AuthenticationRegion);
        Assert.Equal(7, config.MaxErrorRetry);
    }

    [Fact]
    public void CreateDefaultClientConfig_OfTheService_IsItsConfig()
        => Assert.IsType<AmazonIoTConfig>(CreateConfig<IAmazonIoT>());

    [Fact]
    public void CreateDefaultServiceClient_WithoutCredentials_MakesAClient()
    {
        using var client = (AmazonIoTClient)CreateClient<IAmazonIoT>(new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUNorth1 });

        Assert.Equal(RegionEndpoint.EUNorth1, client.Config.RegionEndpoint);
    }

    [Fact]
    public void CreateDefaultServiceClient_NotItsConfig_ThrowsAmazonClientException()
        => Assert.Throws<AmazonClientException>(() => CreateClient<IAmazonIoT>(null));

    private static ClientConfig CreateConfig<TService>()
        where TService : IAmazonService
        => TService.CreateDefaultClientConfig();

    private static IAmazonService CreateClient<TService>(ClientConfig? config)
        where TService : IAmazonService
        => TService.CreateDefaultServiceClient(null, config);
}
