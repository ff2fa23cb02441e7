namespace IoTAuditClient.Failures;

/// <summary>What follows from the kind of a failure.</summary>
/// <param name="Outcome">What metrics and spans call it.</param>
/// <param name="IsRetryable">Whether another attempt may succeed although nothing is changed.</param>
/// <param name="Create">Makes the exception that a caller sees.</param>
internal sealed record FailureTraits(
    string Outcome,
    bool IsRetryable,
    Func<string, Exception?, FailureDetails, AuditClientException> Create)
{
    private static readonly FailureTraits Unexpected = new(
        "unexpected", false, static (message, inner, _) => new AuditClientException(message, inner));

    private static readonly Dictionary<FailureKind, FailureTraits> All = new()
    {
        [FailureKind.NotFound] = new(
            "not_found", false, static (message, inner, details) => details.Subject.NotFound(message, inner)),
        [FailureKind.OtherServer] = new("service", false, static (message, inner, _) => new AuditServiceException(message, inner)),
        [FailureKind.RequestInvalid] = new(
            "request_invalid", false, static (message, inner, _) => new AuditRequestInvalidException(message, inner)),
        [FailureKind.AccessDenied] = new(
            "access_denied", false, static (message, inner, _) => new AuditAccessDeniedException(message, inner)),
        [FailureKind.Credentials] = new("credentials", false, static (message, inner, _) => new AuditCredentialsException(message, inner)),
        [FailureKind.CredentialsUnavailable] = new(
            "credentials", true, static (message, inner, _) => new AuditCredentialsException(message, inner)),
        [FailureKind.Configuration] = new(
            "configuration", false, static (message, inner, _) => new AuditConfigurationException(message, inner)),
        [FailureKind.Throttled] = new("throttled", true, static (message, inner, details) =>
            new AuditThrottledException(message, inner) { RetryAfter = details.RetryAfter }),
        [FailureKind.QuotaExceeded] = new(
            "quota_exceeded", false, static (message, inner, _) => new AuditQuotaExceededException(message, inner)),
        [FailureKind.AlreadyExists] = new("already_exists", false, static (message, inner, details) =>
            new AuditAlreadyExistsException(message, inner) { ResourceId = details.ResourceId, ResourceArn = details.ResourceArn }),
        [FailureKind.Unavailable] = new("service", true, static (message, inner, _) => new AuditServiceException(message, inner)),
        [FailureKind.Rejected] = new("service", false, static (message, inner, _) => new AuditServiceException(message, inner)),
        [FailureKind.AttemptTimeout] = new("timeout", true, static (message, inner, details) =>
            new AuditTimeoutException(message, inner) { Limit = details.Limit }),
        [FailureKind.OperationTimeout] = new("timeout", false, static (message, inner, details) =>
            new AuditTimeoutException(message, inner) { Limit = details.Limit }),
        [FailureKind.UnreadableResponse] = new("response", true, static (message, inner, _) => new AuditResponseException(message, inner)),
        [FailureKind.HeldBack] = new("held_back", true, static (message, inner, _) => new AuditClientException(message, inner)),
        [FailureKind.Disposed] = new("disposed", false, static (message, inner, _) => new AuditClientException(message, inner)),
        [FailureKind.Unexpected] = Unexpected,
    };

    public static FailureTraits Of(FailureKind kind) => All.GetValueOrDefault(kind, Unexpected);
}
