namespace Amazon.IoT.Model;

/// <summary>A resource that has to do with the non-compliant one.</summary>
public class RelatedResource
{
    public Dictionary<string, string> AdditionalInfo { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public ResourceType ResourceType { get; set; }
}
