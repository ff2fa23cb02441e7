namespace Amazon.IoT.Model;

/// <summary>Asks what the actions of a task came to with a finding.</summary>
public class ListAuditMitigationActionsExecutionsRequest : AmazonIoTRequest
{
    public AuditMitigationActionsExecutionStatus ActionStatus { get; set; }

    public string FindingId { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string TaskId { get; set; }
}
