using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Which groups a mitigation action adds the things of a device certificate to.</summary>
/// <remarks>The record is immutable and safe to share between threads. Comes from the AWS structure AddThingsToThingGroupParams.</remarks>
public sealed record AddThingsToThingGroupAction
{
    private readonly ValueList<string> _thingGroupNames = ValueList<string>.Empty;

    /// <summary>Gets the names of the groups.</summary>
    /// <value>What is assigned is copied; null becomes an empty list. The default is empty.</value>
    [JsonPropertyName("thingGroupNames")]
    public IReadOnlyList<string> ThingGroupNames
    {
        get => _thingGroupNames;
        init => _thingGroupNames = ValueList<string>.Copy(value);
    }

    /// <summary>Gets whether things leave dynamic groups where they are in too many groups.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("overrideDynamicGroups")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OverrideDynamicGroups { get; init; }

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AddThingsToThingGroupAction));
        printer.Shown(nameof(ThingGroupNames), string.Join(", ", ThingGroupNames.Select(VisibleText.Show)));
        printer.Shown(nameof(OverrideDynamicGroups), OverrideDynamicGroups);
        return printer.ToString();
    }
}
