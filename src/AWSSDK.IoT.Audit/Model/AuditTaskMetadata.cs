namespace Amazon.IoT.Model;

/// <summary>An audit, as a list names it.</summary>
public class AuditTaskMetadata
{
    public string TaskId { get; set; }

    public AuditTaskStatus TaskStatus { get; set; }

    public AuditTaskType TaskType { get; set; }
}
