using Amazon.IoT;

namespace IoTAuditClient.Sdk;

/// <summary>Where the SDK client comes from: the app's, or one of our own that is made at its first use.</summary>
internal interface IIoTClientSource
{
    ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken);
}
