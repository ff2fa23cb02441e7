using System.Text.Json;
using System.Text.Json.Serialization;

namespace IoTAuditClient.Json;

/// <summary>
/// A converter whose errors name the path of the value that does not fit, however deep it stands in what the converter reads.
/// </summary>
internal abstract class LocatingJsonConverter<T> : JsonConverter<T>
{
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The path is not kept while reading: after an error, a second reader walks to the same place.
        var start = reader;
        try
        {
            return ReadValue(ref reader);
        }
        catch (UnfitJsonException unfit)
        {
            throw JsonPath.Locate(start, reader.TokenStartIndex, unfit);
        }
    }

    /// <summary>Reads the value whose first token the reader stands on, and leaves the reader on its last one.</summary>
    /// <exception cref="UnfitJsonException">The value at the reader's position does not fit.</exception>
    protected abstract T ReadValue(ref Utf8JsonReader reader);
}
