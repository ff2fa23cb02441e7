namespace IoTAuditClient.Failures;

/// <summary>What a failed attempt means for the next one, and for the caller.</summary>
internal enum FailureKind
{
    NotFound,

    /// <summary>The server does not find what AWS always has, such as a list: it knows no Device Defender.</summary>
    OtherServer,
    RequestInvalid,
    AccessDenied,
    Credentials,

    /// <summary>Credentials could not be had for a reason that passes: STS or SSO throttles, fails or cannot be reached.</summary>
    CredentialsUnavailable,
    Configuration,
    Throttled,
    QuotaExceeded,

    /// <summary>What was to be created is there already.</summary>
    AlreadyExists,

    /// <summary>The service failed or could not be reached, in a way that passes.</summary>
    Unavailable,

    /// <summary>The service sent an error that this version does not know.</summary>
    Rejected,
    AttemptTimeout,
    OperationTimeout,
    UnreadableResponse,

    /// <summary>A strategy of the app's own, such as a circuit breaker, did not let the request be sent.</summary>
    HeldBack,

    /// <summary>The client or its container was disposed.</summary>
    Disposed,

    /// <summary>An exception that neither the service nor the SDK documents.</summary>
    Unexpected,
}
