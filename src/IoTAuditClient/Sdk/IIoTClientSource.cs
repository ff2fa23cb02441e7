using Amazon.IoT;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk;

/// <summary>Where the SDK client comes from: the app's, or one of our own that is made at its first use.</summary>
internal interface IIoTClientSource
{
    /// <summary>Gets whether the client was disposed: what goes wrong with it after that is no failure of an attempt.</summary>
    bool IsDisposed { get; }

    /// <summary>Gets what a call waits for that is not ready to be sent; null where that is not known.</summary>
    MissingPart? Missing { get; }

    /// <summary>Gets the Region that the client asks; null as long as that is not known.</summary>
    string? Region { get; }

    /// <summary>Begins to follow the credentials of the attempt that the caller makes from here on.</summary>
    /// <returns>What tells whether the attempt still waits for them; null where that is not known.</returns>
    CredentialsWait? FollowCredentials();

    ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken);
}
