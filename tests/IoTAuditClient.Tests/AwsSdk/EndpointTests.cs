using Amazon;
using Amazon.IoT;
using Amazon.IoT.Endpoints;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class EndpointTests
{
    /// <summary>Region, then the endpoint as it is, with FIPS, with dual-stack, and with both.</summary>
    public static TheoryData<string, string, string, string, string> Partitions => new()
    {
        {
            "eu-west-1",
            "iot.eu-west-1.amazonaws.com",
            "iot-fips.eu-west-1.amazonaws.com",
            "iot.eu-west-1.api.aws",
            "iot-fips.eu-west-1.api.aws"
        },
        {
            "us-gov-west-1",
            "iot.us-gov-west-1.amazonaws.com",
            "iot-fips.us-gov-west-1.amazonaws.com",
            "iot.us-gov-west-1.api.aws",
            "iot-fips.us-gov-west-1.api.aws"
        },
        {
            "cn-north-1",
            "iot.cn-north-1.amazonaws.com.cn",
            "iot-fips.cn-north-1.amazonaws.com.cn",
            "iot.cn-north-1.api.amazonwebservices.com.cn",
            "iot-fips.cn-north-1.api.amazonwebservices.com.cn"
        },
        {
            "eusc-de-east-1",
            "iot.eusc-de-east-1.amazonaws.eu",
            "iot-fips.eusc-de-east-1.amazonaws.eu",
            "iot.eusc-de-east-1.api.amazonwebservices.eu",
            "iot-fips.eusc-de-east-1.api.amazonwebservices.eu"
        },
        {
            "us-iso-east-1",
            "iot.us-iso-east-1.c2s.ic.gov",
            "iot-fips.us-iso-east-1.c2s.ic.gov",
            "iot.us-iso-east-1.api.aws.ic.gov",
            "iot-fips.us-iso-east-1.api.aws.ic.gov"
        },
        {
            "us-isob-east-1",
            "iot.us-isob-east-1.sc2s.sgov.gov",
            "iot-fips.us-isob-east-1.sc2s.sgov.gov",
            "iot.us-isob-east-1.api.aws.scloud",
            "iot-fips.us-isob-east-1.api.aws.scloud"
        },
        {
            "xx-unheard-9",
            "iot.xx-unheard-9.amazonaws.com",
            "iot-fips.xx-unheard-9.amazonaws.com",
            "iot.xx-unheard-9.api.aws",
            "iot-fips.xx-unheard-9.api.aws"
        },
    };

    [Theory]
    [MemberData(nameof(Partitions))]
    public async Task Client_OfARegion_CallsItsEndpoint(string region, string plain, string fips, string dualStack, string both)
    {
        Assert.Equal($"https://{plain}", await CallAsync(region, useFips: false, useDualStack: false));
        Assert.Equal($"https://{fips}", await CallAsync(region, useFips: true, useDualStack: false));
        Assert.Equal($"https://{dualStack}", await CallAsync(region, useFips: false, useDualStack: true));
        Assert.Equal($"https://{both}", await CallAsync(region, useFips: true, useDualStack: true));
    }

    [Fact]
    public void DetermineServiceOperationEndpoint_OfARegion_IsItsEndpoint()
    {
        using var client = FakeIoTService.Answering("{}").CreateClient();

        Assert.Equal(
            "https://iot.eu-west-1.amazonaws.com/",
            client.DetermineServiceOperationEndpoint(new DescribeAuditFindingRequest()).URL);
    }

    [Fact]
    public void DetermineServiceOperationEndpoint_OfACustomUrl_IsThatUrl()
    {
        using var client = FakeIoTService.Answering("{}").CreateClient(config => config.ServiceURL = "http://127.0.0.1:4566/");

        Assert.Equal("http://127.0.0.1:4566/", client.DetermineServiceOperationEndpoint(new DescribeAuditFindingRequest()).URL);
    }

    [Theory]
    [InlineData(true, false, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData(false, true, "Invalid Configuration: Dualstack and custom endpoint are not supported")]
    [InlineData(true, true, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    public async Task Client_CustomUrlWithFipsOrDualStack_ThrowsWithoutARequest(bool useFips, bool useDualStack, string message)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient(config =>
        {
            config.ServiceURL = "http://127.0.0.1:4566/";
            config.UseFIPSEndpoint = useFips;
            config.UseDualstackEndpoint = useDualStack;
        });

        var exception = await Assert.ThrowsAsync<AmazonClientException>(() => client.DescribeAuditFindingAsync(
            new DescribeAuditFindingRequest { FindingId = "f" }, TestContext.Current.CancellationToken));

        Assert.Equal(message, exception.Message);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public void EndpointProvider_NeitherRegionNorUrl_ThrowsMissingRegion()
    {
        var provider = new AmazonIoTConfig { RegionEndpoint = RegionEndpoint.EUWest1 }.EndpointProvider;

        var exception = Assert.Throws<AmazonClientException>(() => provider.ResolveEndpoint(new IoTEndpointParameters()));

        Assert.Equal("Invalid Configuration: Missing Region", exception.Message);
    }

    [Fact]
    public async Task Client_CustomUrl_SignsForTheAuthenticationRegion()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient(config =>
        {
            config.ServiceURL = "http://127.0.0.1:4566/";
            config.AuthenticationRegion = "ap-south-1";
        });

        await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f" }, TestContext.Current.CancellationToken);

        Assert.Contains("/ap-south-1/iot/aws4_request", Assert.Single(service.Requests).Headers["Authorization"], StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(string region, bool useFips, bool useDualStack)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient(config =>
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = useFips;
            config.UseDualstackEndpoint = useDualStack;
        });
        await client.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = "f" }, TestContext.Current.CancellationToken);
        return Assert.Single(service.Requests).Uri.GetLeftPart(UriPartial.Authority);
    }
}
