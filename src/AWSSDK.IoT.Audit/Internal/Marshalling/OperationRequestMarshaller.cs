using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Turns the request of an operation into its HTTP form.</summary>
internal abstract class OperationRequestMarshaller<TRequest> : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonIoTRequest
{
    private readonly string _method;
    private readonly string _path;

    protected OperationRequestMarshaller(string method, string path)
    {
        _method = method;
        _path = path;
    }

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.IoT") { HttpMethod = _method, ResourcePath = _path };
        request.Headers[HeaderKeys.XAmzApiVersion] = AmazonIoTConfig.ApiVersion;
        Marshall((TRequest)input, request);
        return request;
    }

    protected abstract void Marshall(TRequest input, IRequest request);

    /// <summary>Gives a member that belongs to the path or the query, and that is checked before anything is sent.</summary>
    protected static T Required<T>(T value, string name)
        => value is null ? throw new AmazonIoTException($"Request object does not have required field {name} set") : value;
}
