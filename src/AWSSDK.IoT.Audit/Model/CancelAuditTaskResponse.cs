using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The audit is being cancelled.</summary>
public class CancelAuditTaskResponse : AmazonWebServiceResponse
{
}
