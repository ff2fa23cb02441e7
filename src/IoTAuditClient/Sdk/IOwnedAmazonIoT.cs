using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>
/// The service interface that <c>AWSOptions.CreateServiceClient</c> is asked for, so that credentials, profile, role
/// and client settings are resolved by the SDK's own rules while the client is one of ours.
/// </summary>
internal interface IOwnedAmazonIoT : IAmazonIoT
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonIoTConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        // The app's AWSOptions are applied after the default configuration was made, so the retries are switched off here.
        clientConfig.MaxErrorRetry = 0;
        clientConfig.MaxStaleConnectionRetries = 0;
        return new OwnedAmazonIoT(awsCredentials, (AmazonIoTConfig)clientConfig);
    }
}
