using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using IoTAuditClient.Text;

namespace IoTAuditClient.Failures;

/// <summary>What is known of one failed attempt, read once from the exception that was thrown.</summary>
internal sealed record Failure(FailureKind Kind, Exception Exception)
{
    /// <summary>Gets the error code, bounded and made visible: it is logged, and the server behind the endpoint chose it.</summary>
    public string? ErrorCode { get; init => field = Shown(value); }

    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets the request id, bounded and made visible like the error code.</summary>
    public string? RequestId { get; init => field = Shown(value); }

    /// <summary>Gets the service's own words, already bounded and made visible, where they may be shown.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>Gets the id of what is there already, bounded and made visible.</summary>
    public string? ResourceId { get; init => field = Shown(value); }

    /// <summary>Gets the ARN of what is there already, bounded and made visible.</summary>
    public string? ResourceArn { get; init => field = Shown(value); }

    /// <summary>Gets how long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the limit that ran out, where the exception names it.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Gets the exception that says what happened, below those that only pass it on.</summary>
    public Exception Cause => Causes.Of(Exception);

    /// <summary>Gets whether the signature was refused because of this machine's clock.</summary>
    public bool IsClockSkew { get; init; }

    public bool IsThrottle => Kind is FailureKind.Throttled;

    /// <summary>Gets what follows from its kind.</summary>
    public FailureTraits Traits => FailureTraits.Of(Kind);

    public bool IsRetryable => Traits.IsRetryable;

    /// <summary>Tells whether the service may have done what it was asked for, although there is no answer that says so.</summary>
    public bool LeavesOpen(CallFacts call) => call.IsLeftOpen || (call.IsSent && IsAmbiguous);

    /// <summary>Tells the same of an operation that must not happen twice.</summary>
    public bool MayHaveHappened(CallFacts call) => call.LookWith is not null && LeavesOpen(call);

    private bool IsAmbiguous => Kind switch
    {
        FailureKind.AttemptTimeout or FailureKind.OperationTimeout or FailureKind.UnreadableResponse or FailureKind.Unexpected => true,
        FailureKind.Unavailable => !IsUnsent,

        // 501 and 505 say that the request was not understood.
        FailureKind.Rejected when StatusCode is { } status => (int)status is >= 500 and not (501 or 505),
        FailureKind.Rejected => !IsUnsent,
        _ => false,
    };

    // Nothing was sent where no connection was made, or where HttpClient refused the request, whose exception has no inner one.
    private bool IsUnsent => Cause is HttpRequestException http && http.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => true,
        HttpRequestError.SecureConnectionError or HttpRequestError.VersionNegotiationError => true,
        HttpRequestError.UserAuthenticationError or HttpRequestError.ExtendedConnectNotSupported => true,
        HttpRequestError.Unknown => http.InnerException switch
        {
            null or AuthenticationException => true,
            SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.AddressNotAvailable } => true,
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => true,
            _ => false,
        },
        _ => false,
    };

    private static string? Shown(string? text) => string.IsNullOrEmpty(text) ? null : BoundedText.Show(text, ServiceText.MaxCodeLength);
}
