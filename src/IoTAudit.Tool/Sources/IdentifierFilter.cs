using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAudit.Tool.Findings;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// Picks resources as ListAuditFindings does: by the members that the filter has; other members of the resource do not count. What AWS
/// writes in hexadecimal digits is the same in either case.
/// </summary>
internal static class IdentifierFilter
{
    private static readonly HashSet<string> Hexadecimal =
        ["deviceCertificateId", "deviceCertificateArn", "caCertificateId", "issuerCertificateSerialNumber"];

    public static bool Matches(ResourceIdentifier filter, ResourceIdentifier identifier) =>
        Contains(MembersOf(identifier), MembersOf(filter));

    private static JsonObject MembersOf(ResourceIdentifier identifier) =>
        JsonSerializer.SerializeToNode(identifier, FindingJsonContext.Default.ResourceIdentifier)!.AsObject();

    private static bool Contains(JsonObject all, JsonObject some) => some.All(member => all[member.Key] is { } value
        && (member.Value is JsonObject inner
            ? value is JsonObject outer && Contains(outer, inner)
            : JsonNode.DeepEquals(value, member.Value) || IsSameNumber(member.Key, value, member.Value)));

    private static bool IsSameNumber(string name, JsonNode one, JsonNode? other) => Hexadecimal.Contains(name)
        && string.Equals(one.ToString(), other?.ToString(), StringComparison.OrdinalIgnoreCase);
}
