using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The suppression is gone.</summary>
public class DeleteAuditSuppressionResponse : AmazonWebServiceResponse
{
}
