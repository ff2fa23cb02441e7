using Amazon;
using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient.Sdk;
using IoTAuditClient.Tests.AwsSdk;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

/// <summary>AWS_REGION and the Region of a profile, as in every AWS tool.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class RegionVariableTests : IDisposable
{
    private readonly string? _saved = Environment.GetEnvironmentVariable("AWS_REGION");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iot-audit-profiles-");

    [Theory]
    [InlineData("ap-south-1", "ap-south-1")]
    [InlineData(null, "eu-central-1")]
    public async Task GetAsync_ProfileWithARegion_ComesAfterTheVariable(string? variable, string region)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", variable);
        var profiles = Path.Combine(_folder.FullName, "credentials");
        await File.WriteAllTextAsync(
            profiles,
            "[audit]\naws_access_key_id = a\naws_secret_access_key = b\nregion = eu-central-1\n",
            TestContext.Current.CancellationToken);
        using var source = new OwnedIoTClientSource(
            () => new AWSOptions { ProfilesLocation = profiles },
            new IoTAuditClientOptions { Profile = "audit" });

        var client = await source.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RegionEndpoint.GetBySystemName(region), client.Config.RegionEndpoint);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", _saved);
        _folder.Delete(recursive: true);
    }
}
