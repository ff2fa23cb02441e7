namespace Amazon.IoT.Model;

/// <summary>What an action came to with a finding.</summary>
public class AuditMitigationActionExecutionMetadata
{
    public string ActionId { get; set; }

    public string ActionName { get; set; }

    public DateTime? EndTime { get; set; }

    public string ErrorCode { get; set; }

    public string FindingId { get; set; }

    public string Message { get; set; }

    public DateTime? StartTime { get; set; }

    public AuditMitigationActionsExecutionStatus Status { get; set; }

    public string TaskId { get; set; }
}
