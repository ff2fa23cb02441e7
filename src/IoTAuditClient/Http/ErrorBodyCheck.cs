using System.Text.Json;

namespace IoTAuditClient.Http;

/// <summary>Tells whether the SDK can read the body of an error: an object whose code and words are no structures.</summary>
internal static class ErrorBodyCheck
{
    /// <summary>The body that adds nothing to status and headers.</summary>
    public static readonly byte[] Empty = "{}"u8.ToArray();

    // The depth at which the SDK's own reader gives up.
    private const int MaxDepth = 256;

    public static bool IsReadable(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var mustBeText = IsCodeOrWords(ref reader);
                reader.Read();
                if (mustBeText && (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    return false;
                }

                reader.Skip();
            }

            // The reader throws here where text follows the object.
            reader.Read();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is thrown for a name whose escapes make half a surrogate pair.
            return false;
        }
    }

    // AWSSDK.IoT 4.0.6 takes the names in any case.
    private static bool IsCodeOrWords(ref Utf8JsonReader reader) =>
        reader.GetString()?.ToUpperInvariant() is "__TYPE" or "CODE" or "MESSAGE";
}
