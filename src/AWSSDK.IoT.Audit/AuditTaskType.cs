using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>Whether an audit was started by hand or by a schedule.</summary>
public class AuditTaskType : ConstantClass
{
    public static readonly AuditTaskType ON_DEMAND_AUDIT_TASK = new("ON_DEMAND_AUDIT_TASK");

    public static readonly AuditTaskType SCHEDULED_AUDIT_TASK = new("SCHEDULED_AUDIT_TASK");

    public AuditTaskType(string value)
        : base(value)
    {
    }

    public static AuditTaskType FindValue(string value) => FindValue<AuditTaskType>(value);

    public static implicit operator AuditTaskType(string value) => FindValue(value);
}
