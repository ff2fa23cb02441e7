using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of scheduled audits.</summary>
public class ListScheduledAuditsResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScheduledAuditMetadata> ScheduledAudits { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
