using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of related resources.</summary>
public class ListRelatedResourcesForAuditFindingResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<RelatedResource> RelatedResources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
