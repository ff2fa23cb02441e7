using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The id of the task that was started.</summary>
public class StartAuditMitigationActionsTaskResponse : AmazonWebServiceResponse
{
    public string TaskId { get; set; }
}
