using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of suppressions.</summary>
public class ListAuditSuppressionsResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<AuditSuppression> Suppressions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
