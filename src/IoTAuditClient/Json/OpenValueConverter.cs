using System.Text.Json;

namespace IoTAuditClient.Json;

/// <summary>Reads and writes an open value as its text, also as the key of a dictionary.</summary>
internal sealed class OpenValueConverter<T>(Func<string, T> create) : LocatingJsonConverter<T>
    where T : struct
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        create(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    protected override T ReadValue(ref Utf8JsonReader reader) => create(reader.TextHere() ?? throw reader.Unfit("text"));
}
