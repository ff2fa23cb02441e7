using System.Buffers;
using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Notifications;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// JSON of the objects of the SDKs for .NET and Go as AWS itself names it. Those for .NET have their enumerations, and
/// PowerShell has its times, as objects with a member for the value.
/// </summary>
internal static class PascalCaseJson
{
    /// <exception cref="JsonException">The name of a member is not Unicode.</exception>
    public static byte[] ToCamelCase(ReadOnlySpan<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using var writer = new Utf8JsonWriter(buffer);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            Copy(json, ref reader, writer, keepsNames: false);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The name of a member is not valid Unicode text.", exception);
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Copy(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, Utf8JsonWriter writer, bool keepsNames)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when !keepsNames && IsWrapped(reader):
                Unwrap(json, ref reader, writer);
                break;
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    writer.WritePropertyName(keepsNames || name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..]);
                    reader.Read();

                    // The keys of additional info are data, so their case stays.
                    Copy(json, ref reader, writer, keepsNames || name == "AdditionalInfo");
                }

                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Copy(json, ref reader, writer, keepsNames);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed], skipInputValidation: true);
                break;
        }
    }

    private static bool IsWrapped(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName
        && reader.IsInAnyCase("value");

    private static void Unwrap(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var seen = 1;
        reader.Read();
        reader.Read();
        Copy(json, ref reader, writer, keepsNames: true);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            MessageEnvelope.ExpectOnce(reader, reader.IsInAnyCase("value") ? 1 : 0, ref seen);
            reader.Skip();
        }
    }
}
