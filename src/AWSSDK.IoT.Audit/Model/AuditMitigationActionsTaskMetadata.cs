namespace Amazon.IoT.Model;

/// <summary>A mitigation task in a list.</summary>
public class AuditMitigationActionsTaskMetadata
{
    public DateTime? StartTime { get; set; }

    public string TaskId { get; set; }

    public AuditMitigationActionsTaskStatus TaskStatus { get; set; }
}
