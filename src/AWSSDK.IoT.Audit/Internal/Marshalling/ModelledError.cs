using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>An error code, and the exception that it becomes.</summary>
internal sealed class ModelledError
{
    public static readonly ModelledError Unmodelled = new(
        null,
        (message, inner, type, code, requestId, status) => new AmazonIoTException(message, inner, type, code, requestId, status));

    private readonly Constructor _construct;

    public ModelledError(string code, Constructor construct, MemberReader readMember = null)
    {
        Code = code;
        _construct = construct;
        ReadMember = readMember;
    }

    public delegate AmazonIoTException Constructor(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode);

    public delegate void MemberReader(
        AmazonIoTException exception, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader);

    public string Code { get; }

    /// <summary>Reads what the body has beside code and message; null where the error has no such member.</summary>
    public MemberReader ReadMember { get; }

    public AmazonIoTException CreateException(ErrorResponse error)
        => _construct(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
}
