using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The base of every request of the service.</summary>
public class AmazonIoTRequest : AmazonWebServiceRequest
{
}
