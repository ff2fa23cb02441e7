using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>One audit, and its checks by name.</summary>
public class DescribeAuditTaskResponse : AmazonWebServiceResponse
{
    public Dictionary<string, AuditCheckDetails> AuditDetails { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ScheduledAuditName { get; set; }

    public DateTime? TaskStartTime { get; set; }

    public TaskStatistics TaskStatistics { get; set; }

    public AuditTaskStatus TaskStatus { get; set; }

    public AuditTaskType TaskType { get; set; }
}
