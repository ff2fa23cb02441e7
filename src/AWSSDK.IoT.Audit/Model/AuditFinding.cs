namespace Amazon.IoT.Model;

/// <summary>One finding of an audit.</summary>
public class AuditFinding
{
    public string CheckName { get; set; }

    public string FindingId { get; set; }

    public DateTime? FindingTime { get; set; }

    public bool? IsSuppressed { get; set; }

    public NonCompliantResource NonCompliantResource { get; set; }

    public string ReasonForNonCompliance { get; set; }

    public string ReasonForNonComplianceCode { get; set; }

    public List<RelatedResource> RelatedResources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AuditFindingSeverity Severity { get; set; }

    public string TaskId { get; set; }

    public DateTime? TaskStartTime { get; set; }
}
