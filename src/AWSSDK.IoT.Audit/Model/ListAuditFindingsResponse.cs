using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of findings.</summary>
public class ListAuditFindingsResponse : AmazonWebServiceResponse
{
    public List<AuditFinding> Findings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
