using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes a finding as the answer of DescribeAuditFinding holds it, and also reads a bare one.</summary>
internal sealed class DescribedFindingConverter : LocatingJsonConverter<AuditFinding>
{
    public override void Write(Utf8JsonWriter writer, AuditFinding value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(MemberNames.Finding);
        AuditFindingConverter.WriteFinding(writer, value);
        writer.WriteEndObject();
    }

    protected override AuditFinding ReadValue(ref Utf8JsonReader reader)
    {
        reader.ExpectObject();
        return IsWrapped(reader) ? Unwrap(ref reader) : AuditFindingConverter.ReadFinding(ref reader);
    }

    /// <summary>
    /// Looks ahead with a reader of its own. An object with neither a finding nor a member of one is an error, not an empty finding.
    /// </summary>
    private static bool IsWrapped(Utf8JsonReader reader)
    {
        bool isEmpty = true, isBare = false, isList = false;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.Finding))
            {
                return true;
            }

            isEmpty = false;
            isList |= reader.Is(MemberNames.Findings);
            foreach (var name in MemberNames.OfFinding)
            {
                isBare |= reader.Is(name);
            }

            reader.SkipMember();
        }

        return isEmpty || isBare
            ? false
            : throw new UnfitJsonException(isList
                ? "is a list of findings: read it with AuditFindingJson.ParseList."
                : "has to be a finding, or an object with the member 'finding', but has no member of either.");
    }

    private static AuditFinding Unwrap(ref Utf8JsonReader reader)
    {
        AuditFinding? finding = null;
        var seen = 0UL;
        while (reader.NextMember())
        {
            if (reader.Is(MemberNames.Finding, ref seen))
            {
                reader.Advance();
                finding = AuditFindingConverter.ReadFinding(ref reader);
            }
            else
            {
                reader.SkipMember();
            }
        }

        return finding!;
    }
}
