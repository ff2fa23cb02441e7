using System.Text.Json;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes an identifier that the caller knows to be of one case; members of other kinds become its others.</summary>
internal sealed class IdentifierCaseConverter<TCase>(IdentifierKind kind) : LocatingJsonConverter<TCase>
    where TCase : ResourceIdentifier
{
    public override void Write(Utf8JsonWriter writer, TCase value, JsonSerializerOptions options) =>
        IdentifierMembersJson.Write(writer, IdentifierMembers.Of(value));

    protected override TCase ReadValue(ref Utf8JsonReader reader) => (TCase)IdentifierMembersJson.Read(ref reader).As(kind);
}
