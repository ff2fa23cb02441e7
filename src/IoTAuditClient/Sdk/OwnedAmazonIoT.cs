using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>An SDK client of our own: without retries, private to one audit client, disposed with it.</summary>
internal sealed class OwnedAmazonIoT : AmazonIoTClient, IOwnedAmazonIoT
{
    public OwnedAmazonIoT(AWSCredentials credentials, AmazonIoTConfig config)
        : base(credentials, config)
    {
    }
}
