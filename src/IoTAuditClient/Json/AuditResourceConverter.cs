using System.Text.Json;
using IoTAuditClient.Model;
using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Json;

/// <summary>
/// Reads and writes a resource with AWS's member names and nesting. The resource type picks the case of the identifier,
/// wherever it stands.
/// </summary>
internal sealed class AuditResourceConverter : LocatingJsonConverter<AuditResource>
{
    public override void Write(Utf8JsonWriter writer, AuditResource value, JsonSerializerOptions options) => WriteResource(writer, value);

    public static AuditResource ReadResource(ref Utf8JsonReader reader)
    {
        string? type = null;
        var members = default(IdentifierMembers);
        var info = ValueMap.Empty;

        reader.ExpectObject();
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.ResourceType, ref seen)) { type = reader.NextText(); }
            else if (reader.Is(MemberNames.ResourceIdentifier, ref seen))
            {
                members = reader.NextIsObject() ? IdentifierMembersJson.Read(ref reader) : default;
            }
            else if (reader.Is(MemberNames.AdditionalInfo, ref seen))
            {
                info = reader.NextIsObject() ? ReadInfo(ref reader) : ValueMap.Empty;
            }
            else { reader.SkipMember(); }
        }

        return new AuditResource
        {
            Type = type,
            Identifier = members.Resolve(type),
            AdditionalInfo = info,
        };
    }

    public static void WriteResource(Utf8JsonWriter writer, AuditResource resource)
    {
        writer.WriteStartObject();
        writer.WriteText(MemberNames.ResourceType, resource.Type?.Value);
        var members = IdentifierMembers.Of(resource.Identifier);
        if (members != default)
        {
            writer.WritePropertyName(MemberNames.ResourceIdentifier);
            IdentifierMembersJson.Write(writer, members);
        }

        if (resource.AdditionalInfo.Count > 0)
        {
            writer.WriteStartObject(MemberNames.AdditionalInfo);
            foreach (var (key, value) in resource.AdditionalInfo)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    protected override AuditResource ReadValue(ref Utf8JsonReader reader) => ReadResource(ref reader);

    private static ValueMap ReadInfo(ref Utf8JsonReader reader)
    {
        var info = new ValueMapBuilder();
        while (reader.NextMember())
        {
            var key = reader.TextHere()!;
            info.Set(key, reader.NextText());
        }

        return info.Build();
    }
}
