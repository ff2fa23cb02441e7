namespace Amazon.IoT.Model;

/// <summary>Asks for one mitigation task by its id.</summary>
public class DescribeAuditMitigationActionsTaskRequest : AmazonIoTRequest
{
    public string TaskId { get; set; }
}
