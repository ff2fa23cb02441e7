using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How far an action is with a finding.</summary>
public class AuditMitigationActionsExecutionStatus : ConstantClass
{
    public static readonly AuditMitigationActionsExecutionStatus CANCELED = new("CANCELED");

    public static readonly AuditMitigationActionsExecutionStatus COMPLETED = new("COMPLETED");

    public static readonly AuditMitigationActionsExecutionStatus FAILED = new("FAILED");

    public static readonly AuditMitigationActionsExecutionStatus IN_PROGRESS = new("IN_PROGRESS");

    public static readonly AuditMitigationActionsExecutionStatus PENDING = new("PENDING");

    public static readonly AuditMitigationActionsExecutionStatus SKIPPED = new("SKIPPED");

    public AuditMitigationActionsExecutionStatus(string value)
        : base(value)
    {
    }

    public static AuditMitigationActionsExecutionStatus FindValue(string value) => FindValue<AuditMitigationActionsExecutionStatus>(value);

    public static implicit operator AuditMitigationActionsExecutionStatus(string value) => FindValue(value);
}
