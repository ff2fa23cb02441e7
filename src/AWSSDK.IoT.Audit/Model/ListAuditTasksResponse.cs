using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of audits.</summary>
public class ListAuditTasksResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<AuditTaskMetadata> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
