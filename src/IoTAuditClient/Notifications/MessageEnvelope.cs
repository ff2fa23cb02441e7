using System.Text;
using System.Text.Json;

namespace IoTAuditClient.Notifications;

/// <summary>
/// What a message travels in: SNS has it as text in <c>Message</c>, a record of Lambda has such a message in <c>Sns</c>, and SQS has it as
/// text in <c>body</c> or <c>Body</c>. Lambda and SQS give several in <c>Records</c> or <c>Messages</c>.
/// </summary>
/// <remarks>Also a part of IoTAuditClient.Reporting, which reads findings that were sent on as messages.</remarks>
internal static class MessageEnvelope
{
    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Whether the reader is on the name of a list of messages.</summary>
    public static bool IsListMember(Utf8JsonReader reader) => IsOn(reader, "Records"u8) || IsOn(reader, "Messages"u8);

    /// <summary>Returns the JSON inside, or null where there is none.</summary>
    /// <param name="json">An object.</param>
    /// <param name="member">The member that holds it.</param>
    public static byte[]? Open(ReadOnlySpan<byte> json, out string? member)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isObject = IsOn(reader, "Sns"u8);
            var isText = IsOn(reader, "Message"u8) || IsOn(reader, "body"u8) || IsOn(reader, "Body"u8);
            member = isObject || isText ? Encoding.UTF8.GetString(reader.ValueSpan) : null;
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

        member = null;
        return null;
    }

    /// <summary>The text where it is an object in JSON, else null.</summary>
    private static string? TextOf(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueSpan.TrimStart(Blanks).StartsWith("{"u8))
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

    private static bool IsOn(Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);
}
