using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>A page of executions.</summary>
public class ListAuditMitigationActionsExecutionsResponse : AmazonWebServiceResponse
{
    public List<AuditMitigationActionExecutionMetadata> ActionsExecutions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
