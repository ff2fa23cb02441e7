using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Reads the answer of an operation: its output, or one of the errors that it models.</summary>
internal abstract class OperationResponseUnmarshaller<TResponse> : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private const int DefaultBufferSize = 4096;

    private readonly ModelledError[] _errors;

    protected OperationResponseUnmarshaller(params ModelledError[] errors)
    {
        _errors = errors;
    }

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var response = new TResponse();
        var reader = CreateReader(input);
        input.Read(ref reader);
        var depth = input.CurrentDepth;
        while (input.ReadAtDepth(depth, ref reader))
        {
            UnmarshallMember(response, depth, input, ref reader);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode)
    {
        var reader = CreateReader(input);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        var modelled = Array.Find(_errors, candidate => candidate.Code == error.Code) ?? ModelledError.Unmodelled;
        var exception = modelled.CreateException(error);
        if (modelled.ReadMember is not null || MemberName.TakesAnyCase)
        {
            ReadAgain(input, modelled.ReadMember, exception);
        }

        return exception;
    }

    protected abstract void UnmarshallMember(
        TResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader);

    // The members of an exception are read in a second pass. AWSSDK.IoT 4.0.6 makes one for exceptions without members as well, and
    // fails where the body is cut.
    private static void ReadAgain(JsonUnmarshallerContext input, ModelledError.MemberReader readMember, AmazonIoTException exception)
    {
        using var body = new MemoryStream(input.GetResponseBodyBytes());
        if (body.Length == 0)
        {
            return;
        }

        using var copy = new JsonUnmarshallerContext(body, true, input.ResponseData);
        var reader = CreateReader(copy);
        copy.Read(ref reader);
        var depth = copy.CurrentDepth;
        while (copy.ReadAtDepth(depth, ref reader))
        {
            readMember?.Invoke(exception, depth, copy, ref reader);
        }
    }

    private static StreamingUtf8JsonReader CreateReader(JsonUnmarshallerContext context)
        => new(context.Stream, AWSConfigs.StreamingUtf8JsonReaderBufferSize ?? DefaultBufferSize, context.JsonMaxDepth);
}
