namespace Amazon.IoT.Model;

/// <summary>Asks for the audits of a time.</summary>
public class ListAuditTasksRequest : AmazonIoTRequest
{
    public DateTime? EndTime { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public DateTime? StartTime { get; set; }

    public AuditTaskStatus TaskStatus { get; set; }

    public AuditTaskType TaskType { get; set; }
}
