using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAudit.Tool.Findings;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Picks resources as ListAuditFindings does: by the members that the filter has; other members of the resource do not count.
/// </summary>
internal static class IdentifierFilter
{
    public static bool Matches(ResourceIdentifier filter, ResourceIdentifier identifier) =>
        Contains(MembersOf(identifier), MembersOf(filter));

    private static JsonObject MembersOf(ResourceIdentifier identifier) =>
        JsonSerializer.SerializeToNode(identifier, FindingJsonContext.Default.ResourceIdentifier)!.AsObject();

    private static bool Contains(JsonObject all, JsonObject some) => some.All(member => all[member.Key] is { } value
        && (member.Value is JsonObject inner
            ? value is JsonObject outer && Contains(outer, inner)
            : JsonNode.DeepEquals(value, member.Value)));
}
