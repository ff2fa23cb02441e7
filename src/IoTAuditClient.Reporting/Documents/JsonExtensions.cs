using System.Text.Json;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Writes the kinds of values that JSON formats share. Text that no encoding can hold appears as its code.</summary>
internal static class JsonExtensions
{
    /// <summary>Writes a member, or nothing for null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, ExportText.WellFormed(value));
        }
    }

    /// <summary>Writes a member with an array of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(ExportText.WellFormed(value));
        }

        json.WriteEndArray();
    }

    public static void WriteFlag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes an object of texts, or nothing for an empty one.</summary>
    public static void WriteMap(this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteString(ExportText.WellFormed(key), ExportText.WellFormed(value));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes AWS's structure ResourceIdentifier as it is.</summary>
    public static void WriteIdentifier(this Utf8JsonWriter json, string name, ResourceIdentifier identifier)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, identifier, ReportingJsonContext.Default.ResourceIdentifier);
    }
}
