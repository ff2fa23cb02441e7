namespace Amazon.IoT.Model;

/// <summary>Stops a mitigation task that is under way.</summary>
public class CancelAuditMitigationActionsTaskRequest : AmazonIoTRequest
{
    public string TaskId { get; set; }
}
