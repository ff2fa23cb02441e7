using Amazon.IoT;

namespace IoTAuditClient.Sdk;

/// <summary>Where the SDK client comes from: the app's, or one of our own that is made at its first use.</summary>
internal interface IIoTClientSource
{
    /// <summary>Gets whether the client was disposed: what goes wrong with it after that is no failure of an attempt.</summary>
    bool IsDisposed { get; }

    ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken);
}
