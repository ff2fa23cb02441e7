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
    private const int ObjectMark = 1;

    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Whether the reader is on the name of a list of messages.</summary>
    public static bool IsListMember(Utf8JsonReader reader) => IsOn(reader, "Records"u8) || IsOn(reader, "Messages"u8);

    /// <summary>Whether the reader is on the name of what may hold a message.</summary>
    public static bool IsMember(Utf8JsonReader reader) => MarkOf(reader) != 0;

    /// <summary>Returns the JSON inside, or null where there is none.</summary>
    /// <param name="json">An object.</param>
    /// <param name="member">The member that holds it.</param>
    /// <exception cref="JsonException">A member that may hold it comes twice.</exception>
    public static byte[]? Open(ReadOnlySpan<byte> json, out string? member)
    {
        byte[]? content = null;
        member = null;
        var seen = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var mark = MarkOf(reader);
            ExpectOnce(reader, mark, ref seen);
            var name = mark == 0 || content is not null ? null : Encoding.UTF8.GetString(reader.ValueSpan);
            reader.Read();
            if (name is null)
            {
                reader.Skip();
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            var text = mark == ObjectMark ? null : TextOf(reader);
            reader.Skip();
            content = text is not null ? Encoding.UTF8.GetBytes(text)
                : mark == ObjectMark && reader.TokenType == JsonTokenType.EndObject ? json[start..(int)reader.BytesConsumed].ToArray()
                : null;
            member = content is null ? null : name;
        }

        return content;
    }

    /// <summary>Notes the member that the reader is on.</summary>
    /// <param name="reader">Stands on a name.</param>
    /// <param name="mark">The bit of the member; 0 where it may come twice.</param>
    /// <param name="seen">The bits of those that were read of the same object.</param>
    /// <exception cref="JsonException">It was read before: of two values nobody knows which one is true.</exception>
    public static void ExpectOnce(Utf8JsonReader reader, int mark, ref int seen)
    {
        if ((seen & mark) != 0)
        {
            var name = Encoding.UTF8.GetString(reader.ValueSpan);
            throw new JsonException($"The member '{name}' is there twice, and nothing tells which of the two is true.");
        }

        seen |= mark;
    }

    private static int MarkOf(Utf8JsonReader reader) => IsOn(reader, "Sns"u8) ? ObjectMark
        : IsOn(reader, "Message"u8) ? 2
        : IsOn(reader, "body"u8) ? 4
        : IsOn(reader, "Body"u8) ? 8
        : 0;

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
