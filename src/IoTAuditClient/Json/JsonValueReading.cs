using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Model;

namespace IoTAuditClient.Json;

/// <summary>
/// Reads the kinds of values that a finding has. A null is an absent value; a value of a wrong kind is an error that says which.
/// </summary>
internal static class JsonValueReading
{
    private const int LongestShownValue = 64;
    private const NumberStyles UnixText = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Steps onto the first token of the next value.</summary>
    public static void Advance(this ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new UnfitJsonException("ends too early.");
        }
    }

    /// <summary>Steps onto the name of the object's next member. False at the end of the object.</summary>
    public static bool NextMember(this ref Utf8JsonReader reader)
    {
        reader.Advance();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Steps over the value of the member whose name the reader stands on.</summary>
    public static void SkipMember(this ref Utf8JsonReader reader)
    {
        // Skip throws on a part of a longer input, so TrySkip is used.
        if (!reader.TrySkip())
        {
            throw new UnfitJsonException("ends too early.");
        }
    }

    public static void ExpectObject(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw reader.Unfit("an object");
        }
    }

    /// <summary>Steps onto the value and says whether it is an object; null says that it is absent.</summary>
    public static bool NextIsObject(this ref Utf8JsonReader reader)
    {
        reader.Advance();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        reader.ExpectObject();
        return true;
    }

    /// <summary>Text. A number or a boolean is read as its text, as the AWS SDK reads it.</summary>
    public static string? NextText(this ref Utf8JsonReader reader)
    {
        reader.Advance();
        return reader.TextHere();
    }

    public static string? TextHere(this ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return reader.RawText();
            case JsonTokenType.String or JsonTokenType.PropertyName:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw new UnfitJsonException("has to be valid Unicode text, but is not.");
                }

            default:
                throw reader.Unfit("text");
        }
    }

    public static bool? NextFlag(this ref Utf8JsonReader reader)
    {
        reader.Advance();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String when bool.TryParse(reader.TextHere(), out var flag) => flag,
            _ => throw reader.Unfit("true or false"),
        };
    }

    /// <summary>
    /// ISO 8601 text, in UTC where it has no offset, or a number of Unix seconds or milliseconds, also as text, or one
    /// of <see cref="TimeForms"/>.
    /// </summary>
    public static DateTimeOffset? NextTime(this ref Utf8JsonReader reader)
    {
        reader.Advance();
        return reader.TimeHere();
    }

    public static DateTimeOffset? TimeHere(this ref Utf8JsonReader reader)
    {
        DateTimeOffset time;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetDecimal(out var number) && UtcMilliseconds.TryFromUnix(number, out time):
                return time;
            case JsonTokenType.String when reader.TryGetDateTime(out var local) && local.Kind == DateTimeKind.Unspecified:
                return new DateTimeOffset(local, TimeSpan.Zero);
            case JsonTokenType.String when reader.TryGetDateTimeOffset(out time):
                return time;
            case JsonTokenType.String when decimal.TryParse(reader.TextHere(), UnixText, CultureInfo.InvariantCulture, out var number)
                && UtcMilliseconds.TryFromUnix(number, out time):
                return time;
            case JsonTokenType.String when TimeForms.TryParse(reader.TextHere()!, out time):
                return time;
            default:
                throw reader.Unfit("a time of the years 1 to 9999, as ISO 8601 text or as a number of Unix seconds or milliseconds");
        }
    }

    /// <summary>The error for a value that is not what it has to be: it names the rule and the value.</summary>
    public static UnfitJsonException Unfit(this ref Utf8JsonReader reader, string expected) => new(
        $"has to be {expected}, but is {reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => $"the text \"{Shorten(reader.RawText())}\"",
            _ => Shorten(reader.RawText()),
        }}.");

    private static string RawText(this ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private static string Shorten(string text) =>
        VisibleText.Show(text.Length > LongestShownValue ? $"{text.AsSpan(0, LongestShownValue)}..." : text);
}
