using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of mitigation actions.</summary>
public class ListMitigationActionsResponse : AmazonWebServiceResponse
{
    public List<MitigationActionIdentifier> ActionIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
