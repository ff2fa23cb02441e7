using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>One mitigation task, and its actions.</summary>
public class DescribeAuditMitigationActionsTaskResponse : AmazonWebServiceResponse
{
    public List<MitigationAction> ActionsDefinition { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public Dictionary<string, List<string>> AuditCheckToActionsMapping { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? EndTime { get; set; }

    public DateTime? StartTime { get; set; }

    public AuditMitigationActionsTaskTarget Target { get; set; }

    public Dictionary<string, TaskStatisticsForAuditCheck> TaskStatistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AuditMitigationActionsTaskStatus TaskStatus { get; set; }
}
