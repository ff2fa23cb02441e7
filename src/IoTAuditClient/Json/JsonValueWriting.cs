using System.Text.Json;
using IoTAuditClient.Model;

namespace IoTAuditClient.Json;

/// <summary>Writes the values that a finding has, and leaves out those that it does not have.</summary>
internal static class JsonValueWriting
{
    public static void WriteText(this Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteTime(this Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.WriteString(name, UtcMilliseconds.Format(time));
        }
    }
}
