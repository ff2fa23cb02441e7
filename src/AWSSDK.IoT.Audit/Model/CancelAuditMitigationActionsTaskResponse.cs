using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The mitigation task is being cancelled.</summary>
public class CancelAuditMitigationActionsTaskResponse : AmazonWebServiceResponse
{
}
