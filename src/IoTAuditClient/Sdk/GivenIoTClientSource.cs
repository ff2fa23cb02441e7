using Amazon.IoT;

namespace IoTAuditClient.Sdk;

/// <summary>The app's own client. It is the app's to dispose.</summary>
internal sealed class GivenIoTClientSource(IAmazonIoT client) : IIoTClientSource
{
    // The app's client throws ObjectDisposedException by itself, so this need not know.
    public bool IsDisposed => false;

    public ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken) => new(client);
}
