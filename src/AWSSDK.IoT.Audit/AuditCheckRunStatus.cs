using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How far a check of an audit is.</summary>
public class AuditCheckRunStatus : ConstantClass
{
    public static readonly AuditCheckRunStatus CANCELED = new("CANCELED");

    public static readonly AuditCheckRunStatus COMPLETED_COMPLIANT = new("COMPLETED_COMPLIANT");

    public static readonly AuditCheckRunStatus COMPLETED_NON_COMPLIANT = new("COMPLETED_NON_COMPLIANT");

    public static readonly AuditCheckRunStatus FAILED = new("FAILED");

    public static readonly AuditCheckRunStatus IN_PROGRESS = new("IN_PROGRESS");

    public static readonly AuditCheckRunStatus WAITING_FOR_DATA_COLLECTION = new("WAITING_FOR_DATA_COLLECTION");

    public AuditCheckRunStatus(string value)
        : base(value)
    {
    }

    public static AuditCheckRunStatus FindValue(string value) => FindValue<AuditCheckRunStatus>(value);

    public static implicit operator AuditCheckRunStatus(string value) => FindValue(value);
}
