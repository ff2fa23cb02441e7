using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>Reads findings as the answer of ListAuditFindings holds them, and also a bare array; writes the former.</summary>
internal sealed class FindingListConverter : LocatingJsonConverter<IReadOnlyList<AuditFinding>>
{
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<AuditFinding> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(MemberNames.Findings);
        foreach (var finding in value)
        {
            AuditFindingConverter.WriteFinding(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    protected override IReadOnlyList<AuditFinding> ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return ReadArray(ref reader);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw reader.Unfit("an array of findings, or an object with the member 'findings'");
        }

        List<AuditFinding>? findings = null;
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.Findings, ref seen))
            {
                reader.Advance();
                findings = reader.TokenType == JsonTokenType.StartArray
                    ? ReadArray(ref reader)
                    : throw reader.Unfit("an array of findings");
            }
            else
            {
                reader.SkipMember();
            }
        }

        return findings ?? throw new UnfitJsonException(
            "has to be an array of findings, or an object with the member 'findings', but has no such member.");
    }

    private static List<AuditFinding> ReadArray(ref Utf8JsonReader reader)
    {
        var findings = new List<AuditFinding>();
        for (reader.Advance(); reader.TokenType != JsonTokenType.EndArray; reader.Advance())
        {
            findings.Add(AuditFindingConverter.ReadFinding(ref reader));
        }

        return findings;
    }
}
