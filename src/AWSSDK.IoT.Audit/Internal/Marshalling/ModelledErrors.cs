using Amazon.IoT.Model;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>The errors that the operations model.</summary>
internal static class ModelledErrors
{
    public static readonly ModelledError InternalFailure = new(
        nameof(InternalFailureException),
        (message, inner, type, code, requestId, status) => new InternalFailureException(message, inner, type, code, requestId, status));

    public static readonly ModelledError InvalidRequest = new(
        nameof(InvalidRequestException),
        (message, inner, type, code, requestId, status) => new InvalidRequestException(message, inner, type, code, requestId, status));

    public static readonly ModelledError LimitExceeded = new(
        nameof(LimitExceededException),
        (message, inner, type, code, requestId, status) => new LimitExceededException(message, inner, type, code, requestId, status));

    public static readonly ModelledError ResourceAlreadyExists = new(
        nameof(ResourceAlreadyExistsException),
        (message, inner, type, code, requestId, status) =>
            new ResourceAlreadyExistsException(message, inner, type, code, requestId, status),
        ResourceAlreadyExistsExceptionUnmarshaller.UnmarshallMember);

    public static readonly ModelledError ResourceNotFound = new(
        nameof(ResourceNotFoundException),
        (message, inner, type, code, requestId, status) => new ResourceNotFoundException(message, inner, type, code, requestId, status));

    public static readonly ModelledError TaskAlreadyExists = new(
        nameof(TaskAlreadyExistsException),
        (message, inner, type, code, requestId, status) => new TaskAlreadyExistsException(message, inner, type, code, requestId, status));

    public static readonly ModelledError Throttling = new(
        nameof(ThrottlingException),
        (message, inner, type, code, requestId, status) => new ThrottlingException(message, inner, type, code, requestId, status));
}
