using System.Text.Json;

namespace IoTAuditClient.Emulator;

/// <summary>Writes suppressions in the shape of the service.</summary>
internal static class SuppressionJson
{
    public static void WriteSuppression(this Utf8JsonWriter writer, EmulatedSuppression suppression)
    {
        writer.WriteStartObject();
        writer.WriteString("checkName", suppression.CheckName);
        writer.WritePropertyName("resourceIdentifier");
        FindingJson.WriteIdentifier(writer, suppression.ResourceIdentifier);
        writer.WriteTime("expirationDate", suppression.ExpirationDate);
        writer.WriteBoolean("suppressIndefinitely", suppression.ExpirationDate is null);
        writer.WriteText("description", suppression.Description);
        writer.WriteEndObject();
    }
}
