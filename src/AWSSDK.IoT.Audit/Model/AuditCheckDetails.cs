namespace Amazon.IoT.Model;

/// <summary>What a check of an audit came to.</summary>
public class AuditCheckDetails
{
    public bool? CheckCompliant { get; set; }

    public AuditCheckRunStatus CheckRunStatus { get; set; }

    public string ErrorCode { get; set; }

    public string Message { get; set; }

    public long? NonCompliantResourcesCount { get; set; }

    public long? SuppressedNonCompliantResourcesCount { get; set; }

    public long? TotalResourcesCount { get; set; }
}
