using Amazon.IoT;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk;

/// <summary>Where the SDK client comes from: the app's, or one of our own that is made at its first use.</summary>
internal interface IIoTClientSource
{
    /// <summary>Gets whether the client was disposed: what goes wrong with it after that is no failure of an attempt.</summary>
    bool IsDisposed { get; }

    /// <summary>Gets what a caller of <see cref="GetAsync"/> still waits for; null where that is not known.</summary>
    MissingPart? Missing { get; }

    /// <summary>Begins to follow the credentials of the attempt that the caller makes from here on.</summary>
    /// <returns>What tells what the attempt still waits for; null where that is not known.</returns>
    Func<MissingPart?>? FollowCredentials();

    ValueTask<IAmazonIoT> GetAsync(CancellationToken cancellationToken);
}
