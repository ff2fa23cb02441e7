using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How far a mitigation task is.</summary>
public class AuditMitigationActionsTaskStatus : ConstantClass
{
    public static readonly AuditMitigationActionsTaskStatus CANCELED = new("CANCELED");

    public static readonly AuditMitigationActionsTaskStatus COMPLETED = new("COMPLETED");

    public static readonly AuditMitigationActionsTaskStatus FAILED = new("FAILED");

    public static readonly AuditMitigationActionsTaskStatus IN_PROGRESS = new("IN_PROGRESS");

    public AuditMitigationActionsTaskStatus(string value)
        : base(value)
    {
    }

    public static AuditMitigationActionsTaskStatus FindValue(string value) => FindValue<AuditMitigationActionsTaskStatus>(value);

    public static implicit operator AuditMitigationActionsTaskStatus(string value) => FindValue(value);
}
