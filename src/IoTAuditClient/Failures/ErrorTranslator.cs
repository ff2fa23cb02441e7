using IoTAuditClient.Exceptions;

namespace IoTAuditClient.Failures;

/// <summary>Makes the exception that a caller sees: one type for each thing to do about it, and the facts of the call.</summary>
internal static class ErrorTranslator
{
    public static AuditClientException Translate(Failure failure, CallFacts call, IoTAuditClientOptions options, string? findingId)
    {
        var facts = new FailureFacts
        {
            Operation = call.Operation,
            Client = call.Client.Name,
            Region = call.Client.Region,
            Endpoint = call.Client.Endpoint,
            ErrorCode = failure.ErrorCode,
            RequestId = failure.RequestId,
            StatusCode = failure.StatusCode,
            Attempts = call.Attempts,
            Elapsed = call.Elapsed,
            IsTransient = failure.IsRetryable || failure.Kind is FailureKind.OperationTimeout,
        };
        var (told, message) = ErrorMessage.Of(failure, facts, call, options, findingId);
        var exception = Create(failure, message, options, findingId);
        exception.Facts = told;
        return exception;
    }

    private static AuditClientException Create(Failure failure, string message, IoTAuditClientOptions options, string? findingId)
    {
        // Our own have nothing to add to the message that was made of them.
        var inner = failure.Exception is AuditClientException or ResponseRefusedException ? null : failure.Exception;
        return failure.Kind switch
        {
            FailureKind.NotFound => new AuditFindingNotFoundException(message, inner) { FindingId = findingId },
            FailureKind.RequestInvalid => new AuditRequestInvalidException(message, inner),
            FailureKind.AccessDenied => new AuditAccessDeniedException(message, inner),
            FailureKind.Credentials => new AuditCredentialsException(message, inner),
            FailureKind.Configuration => new AuditConfigurationException(message, inner),
            FailureKind.Throttled => new AuditThrottledException(message, inner) { RetryAfter = failure.RetryAfter },
            FailureKind.QuotaExceeded => new AuditQuotaExceededException(message, inner),
            FailureKind.AttemptTimeout => new AuditTimeoutException(message, inner) { Limit = options.AttemptTimeout },
            FailureKind.OperationTimeout => new AuditTimeoutException(message, inner) { Limit = options.OperationTimeout },
            FailureKind.UnreadableResponse => new AuditResponseException(message, inner),
            FailureKind.Unavailable or FailureKind.Rejected => new AuditServiceException(message, inner),
            _ => new AuditClientException(message, inner),
        };
    }
}
