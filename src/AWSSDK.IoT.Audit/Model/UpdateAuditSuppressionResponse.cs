using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The suppression is changed.</summary>
public class UpdateAuditSuppressionResponse : AmazonWebServiceResponse
{
}
