using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Makes the SDK client for the embedded emulator. It ignores the AWS settings of the environment (a proxy, FIPS or dual-stack endpoints,
/// a profile, a retry mode), because they would keep it from an address inside this process.
/// </summary>
internal static class EmulatorIoTClient
{
    private static readonly string[] ReadByTheSdk =
        [
            "AWS_REGION", "AWS_PROFILE", "AWS_DEFAULTS_MODE", "AWS_RETRY_MODE", "AWS_MAX_ATTEMPTS", "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_IOT",
        ];

    /// <summary>
    /// Hides files and variables of AWS from this process, because the AWS SDK reads them all before its first client, and gives up at a
    /// mistake.
    /// </summary>
    public static void HideSettings()
    {
        var nothing = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nothing);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nothing);
        foreach (var name in ReadByTheSdk)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

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
