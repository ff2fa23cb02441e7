using System.Text.Json;
using System.Text.Json.Serialization;
using IoTAuditClient.Json.Audits;

namespace IoTAuditClient;

/// <summary>Reads times in each form in which AWS and its tools write them, and writes ISO 8601 text in UTC with milliseconds.</summary>
/// <remarks>
/// The properties of this library's records name it. It is public so that source-generated contexts of other assemblies can use it, and
/// is safe to share between threads.
/// </remarks>
public sealed class AuditTimeConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly LenientTimeConverter Lenient = new();

    /// <inheritdoc/>
    public override bool HandleNull => Lenient.HandleNull;

    /// <inheritdoc/>
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Lenient.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        Lenient.Write(writer, value, options);
}
