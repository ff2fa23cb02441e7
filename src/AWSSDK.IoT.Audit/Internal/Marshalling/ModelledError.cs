using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>An error code, and the exception that it becomes.</summary>
internal sealed class ModelledError
{
    public static readonly ModelledError Unmodelled = new(
        null,
        (message, inner, type, code, requestId, status) => new AmazonIoTException(message, inner, type, code, requestId, status));

    private readonly Constructor _construct;

    public ModelledError(string code, Constructor construct)
    {
        Code = code;
        _construct = construct;
    }

    public delegate AmazonIoTException Constructor(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode);

    public string Code { get; }

    public AmazonIoTException CreateException(ErrorResponse error)
        => _construct(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
}
