namespace Amazon.IoT.Model;

/// <summary>The findings that a mitigation task is about.</summary>
public class AuditMitigationActionsTaskTarget
{
    public Dictionary<string, List<string>> AuditCheckToReasonCodeFilter { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string AuditTaskId { get; set; }

    public List<string> FindingIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
