using Amazon.IoT;

namespace IoTAuditClient.Sdk;

/// <summary>The app's own client. It is the app's to dispose.</summary>
internal sealed class GivenIoTClient(IAmazonIoT client) : IIoTClientSource
{
    public ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken) => new(client);
}
