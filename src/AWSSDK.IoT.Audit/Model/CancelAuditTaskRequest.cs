namespace Amazon.IoT.Model;

/// <summary>Cancels an audit that runs.</summary>
public class CancelAuditTaskRequest : AmazonIoTRequest
{
    public string TaskId { get; set; }
}
