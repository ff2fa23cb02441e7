using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAudit.Tool.Services;

/// <summary>
/// The SDK client for the embedded emulator: whatever the environment says of AWS (a proxy, FIPS or dual-stack endpoints, a profile, a retry mode)
/// does not hold for an address inside this process.
/// </summary>
internal static class EmulatorIoTClient
{
    public static AmazonIoTClient Create(Uri serviceUrl) => new(
        new BasicAWSCredentials("emulator", "emulator"),
        new AmazonIoTConfig
        {
            ServiceURL = serviceUrl.AbsoluteUri,
            AuthenticationRegion = "us-east-1",
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            UseFIPSEndpoint = false,
            UseDualstackEndpoint = false,
            HttpClientFactory = new DirectHttpClientFactory(),
        });
}
