using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How far an audit is.</summary>
public class AuditTaskStatus : ConstantClass
{
    public static readonly AuditTaskStatus CANCELED = new("CANCELED");

    public static readonly AuditTaskStatus COMPLETED = new("COMPLETED");

    public static readonly AuditTaskStatus FAILED = new("FAILED");

    public static readonly AuditTaskStatus IN_PROGRESS = new("IN_PROGRESS");

    public AuditTaskStatus(string value)
        : base(value)
    {
    }

    public static AuditTaskStatus FindValue(string value) => FindValue<AuditTaskStatus>(value);

    public static implicit operator AuditTaskStatus(string value) => FindValue(value);
}
