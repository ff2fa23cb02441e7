using System.Text.Json;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Json;

/// <summary>
/// Reads and writes an identifier alone, by its members: without a resource type beside it, the first set member picks the case.
/// </summary>
internal sealed class ResourceIdentifierConverter : LocatingJsonConverter<ResourceIdentifier>
{
    public override void Write(Utf8JsonWriter writer, ResourceIdentifier value, JsonSerializerOptions options) =>
        IdentifierMembersJson.Write(writer, IdentifierMembers.Of(value));

    protected override ResourceIdentifier ReadValue(ref Utf8JsonReader reader) =>
        IdentifierMembersJson.Read(ref reader).Resolve(resourceType: null);
}
