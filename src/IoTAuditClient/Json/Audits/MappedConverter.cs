using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IoTAuditClient.Json.Audits;

/// <summary>Reads and writes a record as another type, whose members are the JSON's.</summary>
internal sealed class MappedConverter<T, TJson>(
    Func<JsonTypeInfo<TJson>> contract,
    Func<T, TJson> toJson,
    Func<TJson, T> toRecord) : JsonConverter<T>
    where T : class
    where TJson : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        SeenMembers.Check(reader, contract());
        return toRecord(JsonSerializer.Deserialize(ref reader, contract())!);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, toJson(value), contract());
}
