using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The audit that was started.</summary>
public class StartOnDemandAuditTaskResponse : AmazonWebServiceResponse
{
    public string TaskId { get; set; }
}
