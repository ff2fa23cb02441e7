using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Answers for an operation without output. The body is not read, because no body and an empty object mean the same.</summary>
internal abstract class EmptyResponseUnmarshaller<TResponse> : OperationResponseUnmarshaller<TResponse>
    where TResponse : AmazonWebServiceResponse, new()
{
    protected EmptyResponseUnmarshaller(params ModelledError[] errors)
        : base(errors)
    {
    }

    public sealed override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => new TResponse();

    protected sealed override void UnmarshallMember(
        TResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
    }
}
