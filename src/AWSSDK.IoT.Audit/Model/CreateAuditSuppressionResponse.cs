using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The suppression is there.</summary>
public class CreateAuditSuppressionResponse : AmazonWebServiceResponse
{
}
