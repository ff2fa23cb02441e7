using System.Text.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// What holds a finding: the answer of DescribeAuditFinding has it in <c>finding</c>, and messages have it as
/// <see cref="MessageEnvelope"/> says.
/// </summary>
internal static class FindingEnvelope
{
    /// <summary>Whether a comparison of findings is around the finding, which may be resolved.</summary>
    public static bool IsOfComparison(ReadOnlySpan<byte> json)
    {
        var (isCompared, hasFinding) = (false, false);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isCompared |= reader.IsOn("change"u8) || reader.IsOn("before"u8);
            hasFinding |= reader.IsOn("finding"u8);
            reader.Skip();
        }

        return isCompared && hasFinding;
    }

    /// <summary>Returns the JSON inside, or null where there is none.</summary>
    /// <exception cref="JsonException">A member that may hold it comes twice.</exception>
    public static byte[]? Open(ReadOnlySpan<byte> json)
    {
        byte[]? content = null;
        var seen = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFinding = reader.IsOn("finding"u8) || reader.IsOn("Finding"u8);
            MessageEnvelope.ExpectOnce(reader, isFinding ? 1 : 0, ref seen);
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
