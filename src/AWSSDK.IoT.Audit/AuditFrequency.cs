using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How often a scheduled audit runs.</summary>
public class AuditFrequency : ConstantClass
{
    public static readonly AuditFrequency BIWEEKLY = new("BIWEEKLY");

    public static readonly AuditFrequency DAILY = new("DAILY");

    public static readonly AuditFrequency MONTHLY = new("MONTHLY");

    public static readonly AuditFrequency WEEKLY = new("WEEKLY");

    public AuditFrequency(string value)
        : base(value)
    {
    }

    public static AuditFrequency FindValue(string value) => FindValue<AuditFrequency>(value);

    public static implicit operator AuditFrequency(string value) => FindValue(value);
}
