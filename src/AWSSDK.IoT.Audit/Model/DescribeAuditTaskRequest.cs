namespace Amazon.IoT.Model;

/// <summary>Asks for one audit.</summary>
public class DescribeAuditTaskRequest : AmazonIoTRequest
{
    public string TaskId { get; set; }
}
