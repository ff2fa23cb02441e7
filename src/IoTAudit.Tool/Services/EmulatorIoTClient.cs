using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Makes the SDK client for the embedded emulator. It ignores the AWS settings of the environment (a proxy, FIPS or dual-stack endpoints,
/// a profile, a retry mode), because they would keep it from an address inside this process.
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
