using System.Text.Json;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>Tells from its start how an input is laid out.</summary>
internal static class InputShape
{
    private const int EnoughForAnyShape = 64 * 1024;

    /// <summary>Whether this is enough of an input to tell: its first line that is not blank, and what follows on it.</summary>
    public static bool IsEnough(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart(InputBuffer.Blanks);
        var lineEnd = text.IndexOf((byte)'\n');
        return start.Length >= EnoughForAnyShape || (lineEnd >= 0 && !text[lineEnd..].TrimStart(InputBuffer.Blanks).IsEmpty);
    }

    /// <summary>
    /// Whether the input is one document, or several, that do not keep to lines: an array, a list of findings as the AWS CLI prints it, or
    /// an object that was spread over lines for people to read. Otherwise each line stands for itself.
    /// </summary>
    public static bool IsDocument(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart(InputBuffer.Blanks);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        return text[0] == (byte)'[' || StartsWithList(text) || IsSpread(text);
    }

    private static bool StartsWithList(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, isFinalBlock: false, state: default);
            return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && ListDocument.IsListMember(reader);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// A line that was cut off is not taken for the first one of a spread object: it would have to end between two members, and a member
    /// follow.
    /// </summary>
    private static bool IsSpread(ReadOnlySpan<byte> text)
    {
        var lineEnd = text.IndexOf((byte)'\n');
        return lineEnd >= 0
            && text[..lineEnd].TrimEnd(InputBuffer.Blanks)[^1] is (byte)'{' or (byte)','
            && text[lineEnd..].TrimStart(InputBuffer.Blanks) is [(byte)'"', ..];
    }
}
