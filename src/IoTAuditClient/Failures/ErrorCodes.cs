using System.Collections.Frozen;

namespace IoTAuditClient.Failures;

/// <summary>The error codes that decide what a failure means. IoT throttles with HTTP 400, so the code speaks before the status.</summary>
internal static class ErrorCodes
{
    public const string ResourceNotFound = "ResourceNotFoundException";
    public const string LimitExceeded = "LimitExceededException";
    public const string ResourceAlreadyExists = "ResourceAlreadyExistsException";
    public const string TaskAlreadyExists = "TaskAlreadyExistsException";

    private static readonly FrozenDictionary<string, FailureKind> Kinds = new Dictionary<string, FailureKind>
    {
        [ResourceNotFound] = FailureKind.NotFound,
        [LimitExceeded] = FailureKind.QuotaExceeded,
        [ResourceAlreadyExists] = FailureKind.AlreadyExists,
        [TaskAlreadyExists] = FailureKind.AlreadyExists,

        ["InvalidRequestException"] = FailureKind.RequestInvalid,
        ["ValidationException"] = FailureKind.RequestInvalid,
        ["SerializationException"] = FailureKind.RequestInvalid,

        ["ThrottlingException"] = FailureKind.Throttled,
        ["Throttling"] = FailureKind.Throttled,
        ["ThrottledException"] = FailureKind.Throttled,
        ["RequestThrottled"] = FailureKind.Throttled,
        ["RequestThrottledException"] = FailureKind.Throttled,
        ["RequestLimitExceeded"] = FailureKind.Throttled,
        ["TooManyRequestsException"] = FailureKind.Throttled,
        ["BandwidthLimitExceeded"] = FailureKind.Throttled,
        ["SlowDown"] = FailureKind.Throttled,

        ["InternalFailure"] = FailureKind.Unavailable,
        ["InternalFailureException"] = FailureKind.Unavailable,
        ["InternalServerError"] = FailureKind.Unavailable,
        ["ServiceUnavailable"] = FailureKind.Unavailable,
        ["ServiceUnavailableException"] = FailureKind.Unavailable,
        ["RequestTimeout"] = FailureKind.Unavailable,
        ["RequestTimeoutException"] = FailureKind.Unavailable,

        ["AccessDenied"] = FailureKind.AccessDenied,
        ["AccessDeniedException"] = FailureKind.AccessDenied,
        ["UnauthorizedException"] = FailureKind.AccessDenied,
        ["UnauthorizedOperation"] = FailureKind.AccessDenied,
        ["OptInRequired"] = FailureKind.AccessDenied,

        ["UnrecognizedClientException"] = FailureKind.Credentials,
        ["InvalidClientTokenId"] = FailureKind.Credentials,
        ["InvalidAccessKeyId"] = FailureKind.Credentials,
        ["InvalidToken"] = FailureKind.Credentials,
        ["ExpiredToken"] = FailureKind.Credentials,
        ["ExpiredTokenException"] = FailureKind.Credentials,
        ["MissingAuthenticationToken"] = FailureKind.Credentials,
        ["MissingAuthenticationTokenException"] = FailureKind.Credentials,
        ["IncompleteSignature"] = FailureKind.Credentials,
        ["IncompleteSignatureException"] = FailureKind.Credentials,
        ["InvalidSignatureException"] = FailureKind.Credentials,
        ["SignatureDoesNotMatch"] = FailureKind.Credentials,
        ["AuthFailure"] = FailureKind.Credentials,
        ["RequestExpired"] = FailureKind.Credentials,
        ["RequestInTheFuture"] = FailureKind.Credentials,
        ["RequestTimeTooSkewed"] = FailureKind.Credentials,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static FailureKind? KindOf(string? errorCode) =>
        errorCode is not null && Kinds.TryGetValue(errorCode, out var kind) ? kind : null;
}
