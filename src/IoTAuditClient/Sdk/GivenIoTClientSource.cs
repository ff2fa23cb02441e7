using Amazon.IoT;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk;

/// <summary>The app's own client. It is the app's to dispose.</summary>
internal sealed class GivenIoTClientSource(IAmazonIoT client) : IIoTClientSource
{
    // The app's client throws ObjectDisposedException by itself, so this need not know.
    public bool IsDisposed => false;

    // What its credentials do is not seen from here.
    public MissingPart? Missing => null;

    public string? Region => SeenIdentity.RegionOf(client);

    public CredentialsWait? FollowCredentials() => null;

    public ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken) => new(client);
}
