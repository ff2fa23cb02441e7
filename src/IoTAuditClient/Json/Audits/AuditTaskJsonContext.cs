using System.Text.Json.Serialization;
using IoTAuditClient.Json.Mitigations;

namespace IoTAuditClient.Json.Audits;

/// <summary>The contracts of the types that stand for records in JSON.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(AuditTaskJson))]
[JsonSerializable(typeof(AuditConfigurationJson))]
[JsonSerializable(typeof(AuditMitigationTaskJson))]
internal sealed partial class AuditTaskJsonContext : JsonSerializerContext;
