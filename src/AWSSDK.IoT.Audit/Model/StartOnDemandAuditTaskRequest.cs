namespace Amazon.IoT.Model;

/// <summary>Starts an audit of some checks.</summary>
public class StartOnDemandAuditTaskRequest : AmazonIoTRequest
{
    public List<string> TargetCheckNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
