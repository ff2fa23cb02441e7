using IoTAuditClient.Exceptions;

namespace IoTAuditClient.Failures;

/// <summary>Makes the exception that a caller sees: one type for each thing to do about it, and the facts of the call.</summary>
internal static class ErrorTranslator
{
    public static AuditClientException Translate(Failure failure, CallFacts call, IoTAuditClientOptions options, CallSubject subject)
    {
        var mayHaveHappened = failure.MayHaveHappened(call);
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
            MayHaveHappened = mayHaveHappened,

            // An app repeats what is transient, so a write that may have happened is not called transient.
            IsTransient = !mayHaveHappened && (failure.IsRetryable || failure.Kind is FailureKind.OperationTimeout),
        };
        var (told, message) = ErrorMessage.Of(failure, facts, call, options, subject);

        // The library's own exceptions stay out of the chain, because the message says all that they do.
        var inner = failure.Exception switch
        {
            AuditClientException own => own.InnerException,
            ResponseRefusedException => null,
            _ => failure.Exception,
        };
        var limit = failure.Kind is FailureKind.OperationTimeout ? options.OperationTimeout : failure.Limit;
        var details = new FailureDetails(subject, failure.RetryAfter, limit)
        {
            ResourceId = failure.ResourceId,
            ResourceArn = failure.ResourceArn,
        };
        var exception = failure.Traits.Create(message, inner, details);
        exception.Facts = told;
        return exception;
    }
}
