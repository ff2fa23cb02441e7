using System.Text.Json.Serialization;

namespace IoTAuditClient.Json.Audits;

/// <summary>The contracts of the types that stand for records in JSON.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(AuditTaskJson))]
[JsonSerializable(typeof(AuditConfigurationJson))]
internal sealed partial class AuditTaskJsonContext : JsonSerializerContext;
