namespace Amazon.IoT.Model;

/// <summary>Applies actions to findings of an audit.</summary>
public class StartAuditMitigationActionsTaskRequest : AmazonIoTRequest
{
    public Dictionary<string, List<string>> AuditCheckToActionsMapping { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ClientRequestToken { get; set; }

    public AuditMitigationActionsTaskTarget Target { get; set; }

    public string TaskId { get; set; }
}
