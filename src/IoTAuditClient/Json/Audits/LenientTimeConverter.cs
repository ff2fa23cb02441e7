using System.Text.Json;
using IoTAuditClient.Model;

namespace IoTAuditClient.Json.Audits;

/// <summary>Reads a time in each form that <see cref="JsonValueReading.TimeHere"/> knows, and writes ISO 8601 in UTC.</summary>
internal sealed class LenientTimeConverter : LocatingJsonConverter<DateTimeOffset?>
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteStringValue(UtcMilliseconds.Format(time));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    protected override DateTimeOffset? ReadValue(ref Utf8JsonReader reader) => reader.TimeHere();
}
