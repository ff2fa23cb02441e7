namespace Amazon.IoT.Model;

/// <summary>Asks for the mitigation tasks of a time.</summary>
public class ListAuditMitigationActionsTasksRequest : AmazonIoTRequest
{
    public string AuditTaskId { get; set; }

    public DateTime? EndTime { get; set; }

    public string FindingId { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public DateTime? StartTime { get; set; }

    public AuditMitigationActionsTaskStatus TaskStatus { get; set; }
}
