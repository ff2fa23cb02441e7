using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of mitigation tasks.</summary>
public class ListAuditMitigationActionsTasksResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<AuditMitigationActionsTaskMetadata> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
