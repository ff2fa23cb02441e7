namespace Amazon.IoT.Model;

/// <summary>Asks for the findings of a task or of a time.</summary>
public class ListAuditFindingsRequest : AmazonIoTRequest
{
    public string CheckName { get; set; }

    public DateTime? EndTime { get; set; }

    public bool? ListSuppressedFindings { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public DateTime? StartTime { get; set; }

    public string TaskId { get; set; }
}
