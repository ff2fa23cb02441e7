namespace IoTAuditClient.Emulator;

// Faults that are an error answer.
public sealed partial class AuditFault
{
    /// <summary>A ThrottlingException. AWS IoT sends it with HTTP 400.</summary>
    /// <param name="statusCode">Another status, as in 429.</param>
    public static AuditFault Throttle(int statusCode = 400) => Error(statusCode, Throttling.Code, Throttling.Message);

    /// <summary>An InternalFailureException with HTTP 500.</summary>
    public static AuditFault InternalFailure() => Error(500, "InternalFailureException", "An internal error has occurred.");

    /// <summary>A ServiceUnavailableException with HTTP 503.</summary>
    public static AuditFault ServiceUnavailable() => Error(503, "ServiceUnavailableException", "The service is temporarily unavailable.");

    /// <summary>A LimitExceededException with HTTP 410: a quota on things, not on calls.</summary>
    public static AuditFault LimitExceeded() => Error(410, "LimitExceededException", "A limit of the account has been reached.");

    /// <summary>An AccessDeniedException with HTTP 403.</summary>
    public static AuditFault AccessDenied() =>
        Error(403, "AccessDeniedException", "The caller has no permission for this operation on resource *.");

    /// <summary>An ExpiredTokenException with HTTP 403: the session of the credentials is over.</summary>
    public static AuditFault ExpiredToken() => Error(403, "ExpiredTokenException", "The security token of the request has expired.");

    /// <summary>
    /// An InvalidSignatureException with HTTP 403, as a service sends it whose clock is not the client's. It also sends
    /// its time, so that a client can sign by that.
    /// </summary>
    /// <param name="ahead">How far the service's clock is ahead of the system's; less than zero where it is behind.
    /// Only a request whose <c>x-amz-date</c> is more than five minutes off is refused.</param>
    public static AuditFault ClockSkew(TimeSpan ahead)
    {
        var clock = new SkewedClock(ahead);
        return new AuditFault(FormattableString.Invariant($"a clock that is {ahead} ahead"), _ => clock.Refuse())
        {
            _concerns = clock.Refuses,
        };
    }

    /// <summary>An error code that no client knows, with HTTP 400.</summary>
    public static AuditFault UnknownErrorType() => Error(400, "SomethingNewException", "Something that no client has heard of.");

    /// <summary>Any error: a status, a code and a message.</summary>
    /// <param name="statusCode">The HTTP status, 400 to 599.</param>
    /// <param name="code">The error code. It may carry a namespace or a URI, as in
    /// <c>com.amazonaws.iot#ThrottlingException:http://...</c>.</param>
    /// <param name="message">The message in the body.</param>
    public static AuditFault Error(int statusCode, string code, string message)
    {
        if (statusCode is < 400 or > 599)
        {
            throw new ArgumentOutOfRangeException(
                nameof(statusCode), statusCode, $"An error has a status from 400 to 599. For others, use {nameof(Body)}.");
        }

        HeaderText.ThrowIfInvalid("x-amzn-ErrorType", code);
        ArgumentNullException.ThrowIfNull(message);
        return new AuditFault(
            FormattableString.Invariant($"{code} with HTTP {statusCode}"),
            _ => WireResponse.Error(statusCode, code, message));
    }
}
