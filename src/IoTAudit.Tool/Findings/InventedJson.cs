using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Findings;

/// <summary>Writes items as AWS names them, and marks those that are invented, so that they stay marked where they are saved.</summary>
internal static class InventedJson
{
    /// <param name="json">Where to write.</param>
    /// <param name="item">What is an object in JSON.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="selection">Which service answered; null where no item is ever marked.</param>
    public static void Write<T>(Utf8JsonWriter json, T item, JsonTypeInfo<T> type, ServiceSelection? selection)
    {
        if (selection?.IsInvented is not true)
        {
            JsonSerializer.Serialize(json, item, type);
            return;
        }

        using var document = JsonSerializer.SerializeToDocument(item, type);
        json.WriteStartObject();
        json.WriteBoolean("isInvented", true);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
