using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How urgent a finding is.</summary>
public class AuditFindingSeverity : ConstantClass
{
    public static readonly AuditFindingSeverity CRITICAL = new("CRITICAL");

    public static readonly AuditFindingSeverity HIGH = new("HIGH");

    public static readonly AuditFindingSeverity LOW = new("LOW");

    public static readonly AuditFindingSeverity MEDIUM = new("MEDIUM");

    public AuditFindingSeverity(string value)
        : base(value)
    {
    }

    public static AuditFindingSeverity FindValue(string value) => FindValue<AuditFindingSeverity>(value);

    public static implicit operator AuditFindingSeverity(string value) => FindValue(value);
}
