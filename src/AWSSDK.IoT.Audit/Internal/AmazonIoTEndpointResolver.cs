using Amazon.IoT.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal;

/// <summary>The step of the pipeline that chooses the endpoint.</summary>
internal sealed class AmazonIoTEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
        => IoTEndpointParameters.From(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);
}
