using System.Globalization;
using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Writes members that are left out where they have no value, in the forms of the service.</summary>
internal static class JsonMembers
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string>? values)
    {
        if (values is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void WriteWhole(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } whole)
        {
            writer.WriteNumber(name, whole);
        }
    }

    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            // Decimal arithmetic: a double would turn .123 into .1229999.
            var seconds = value.ToUnixTimeMilliseconds() / 1000m;
            writer.WritePropertyName(name);
            writer.WriteRawValue(seconds.ToString("0.0##", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
    }
}
