namespace Amazon.IoT.Model;

/// <summary>The thing groups that quarantine a device.</summary>
public class AddThingsToThingGroupParams
{
    public bool? OverrideDynamicGroups { get; set; }

    public List<string> ThingGroupNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
