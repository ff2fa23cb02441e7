namespace Amazon.IoT.Model;

/// <summary>The resource that a finding is about.</summary>
public class NonCompliantResource
{
    public Dictionary<string, string> AdditionalInfo { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public ResourceType ResourceType { get; set; }
}
