using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// What holds a finding: the answer of DescribeAuditFinding has it in <c>finding</c>, a message of SNS as text in
/// <c>Message</c>, a record of Lambda has such a message in <c>Sns</c>, and SQS has it as text in <c>body</c> or <c>Body</c>.
/// </summary>
internal static class FindingEnvelope
{
    /// <summary>Returns the JSON inside, or null where there is none.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isObject = reader.IsOn("finding"u8) || reader.IsOn("Finding"u8) || reader.IsOn("Sns"u8);
            var isText = reader.IsOn("Message"u8) || reader.IsOn("body"u8) || reader.IsOn("Body"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isText && TextOf(reader) is { } text)
            {
                return Encoding.UTF8.GetBytes(text);
            }

            reader.Skip();
            if (isObject && reader.TokenType == JsonTokenType.EndObject)
            {
                return json[start..(int)reader.BytesConsumed].ToArray();
            }
        }

        return null;
    }

    /// <summary>The text where it is an object in JSON, else null.</summary>
    private static string? TextOf(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueSpan.TrimStart(InputBuffer.Blanks).StartsWith("{"u8))
        {
            return null;
        }

        try
        {
            var text = reader.GetString()!;
            using var document = JsonDocument.Parse(text);
            return text;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
