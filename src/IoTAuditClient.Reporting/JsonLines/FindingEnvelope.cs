using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// What holds a finding: the answer of DescribeAuditFinding has it in <c>finding</c>, and messages have it as
/// <see cref="MessageEnvelope"/> says.
/// </summary>
internal static class FindingEnvelope
{
    private const string Member = "finding";

    /// <summary>Whether a comparison of findings is around the finding, which may be resolved.</summary>
    public static bool IsOfComparison(ReadOnlySpan<byte> json)
    {
        var (isCompared, hasFinding) = (false, false);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isCompared |= reader.IsOn("change"u8) || reader.IsOn("before"u8);
            hasFinding |= reader.IsInAnyCase(Member);
            reader.Skip();
        }

        return isCompared && hasFinding;
    }

    /// <summary>
    /// Where an object may have a finding by the member that the reader is on: in it, or in its own members where only a finding has this
    /// one. Null where there can be none.
    /// </summary>
    public static string? PlaceOf(Utf8JsonReader reader)
    {
        var isOwn = reader.IsInAnyCase("findingId")
            || reader.IsInAnyCase("nonCompliantResource")
            || reader.IsInAnyCase("reasonForNonCompliance")
            || reader.IsInAnyCase("reasonForNonComplianceCode");
        if (!isOwn && !reader.IsInAnyCase(Member) && !ListDocument.IsListMember(reader) && !MessageEnvelope.IsMember(reader))
        {
            return null;
        }

        var place = isOwn ? "its own members" : $"'{NameCase.TextOf(ref reader)}'";
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartObject or JsonTokenType.StartArray => place,
            JsonTokenType.String when reader.ValueSpan.TrimStart(InputBuffer.Blanks).StartsWith("{"u8) => place,
            _ => isOwn ? place : null,
        };
    }

    /// <summary>Returns the JSON inside, or null where there is none.</summary>
    /// <exception cref="JsonException">
    /// A member that may hold it comes twice, or findings may be in several places, of which only one could be read.
    /// </exception>
    public static byte[]? Open(ReadOnlySpan<byte> json)
    {
        byte[]? content = null;
        string? place = null;
        var seen = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFinding = reader.IsInAnyCase(Member);
            MessageEnvelope.ExpectOnce(reader, isFinding ? 1 : 0, ref seen);
            var other = PlaceOf(reader);
            if (place is not null && other is not null && place != other)
            {
                throw new JsonException($"It has findings in {place} and in {other}, and nothing tells which of them is meant.");
            }

            place ??= other;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isFinding && reader.TokenType == JsonTokenType.EndObject)
            {
                content = json[start..(int)reader.BytesConsumed].ToArray();
            }
        }

        return content ?? MessageEnvelope.Open(json, out _);
    }
}
