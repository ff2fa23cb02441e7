using System.Text.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient.Http;

/// <summary>
/// Finds an error in the body of an answer that says HTTP 200. The SDK skips members that it does not know, so that a list beside an error
/// would look whole. No answer of an audit operation has members of these names.
/// </summary>
internal static class ErrorBesideAnswer
{
    private const int MaxValueLength = 160;
    private const string TypeName = "__TYPE";

    // Servers that name the shape of what they answer call it so.
    private static readonly string[] AnswerEndings = ["Response", "Output", "Result"];

    /// <summary>Says what the error is where the reader stands on the name of a member that tells one, else null.</summary>
    /// <param name="reader">On the name of a member of the answer itself; afterwards on the first token of its value.</param>
    public static string? Read(ref Utf8JsonReader reader)
    {
        var name = NameOf(reader);
        var key = name?.ToUpperInvariant();
        reader.Read();
        return key switch
        {
            TypeName or "MESSAGE" or "ERRORMESSAGE" or "ERRORTYPE" or "ERRORCODE" or "CODE" => OfText(reader, name!, key),
            "ERROR" or "ERRORS" or "FAULT" => OfAny(reader, name!),
            _ => null,
        };
    }

    private static string? OfText(Utf8JsonReader reader, string name, string key)
    {
        if (reader.TokenType is not JsonTokenType.String || TextOf(reader) is not { Length: > 0 } text
            || (key == TypeName && Array.Exists(AnswerEndings, ending => text.EndsWith(ending, StringComparison.Ordinal))))
        {
            return null;
        }

        return SecretText.QuotesARequestOrABody(text)
            ? $"it tells an error, its member '{name}' is text"
            : $"it tells an error, '{name}' is \"{SecretText.Show(text, MaxValueLength)}\"";
    }

    private static string? OfAny(Utf8JsonReader reader, string name)
    {
        var isNothing = reader.TokenType is JsonTokenType.Null or JsonTokenType.False or JsonTokenType.Number
            || (reader.TokenType is JsonTokenType.StartArray && IsEmpty(reader));
        return isNothing ? null
            : reader.TokenType is JsonTokenType.String ? OfText(reader, name, name)
            : $"it tells an error, its member '{name}' is {JsonKind.Describe(reader.TokenType)}";
    }

    // A copy reads on, so that the reader of the answer stays where it is.
    private static bool IsEmpty(Utf8JsonReader reader) => reader.Read() && reader.TokenType is JsonTokenType.EndArray;

    private static string? NameOf(Utf8JsonReader reader) => reader.ValueSpan.Length <= MaxValueLength ? TextOf(reader) : null;

    private static string? TextOf(Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The escapes make half a surrogate pair.
            return null;
        }
    }
}
