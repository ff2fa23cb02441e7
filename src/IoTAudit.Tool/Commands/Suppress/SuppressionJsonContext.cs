using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>The JSON contracts of suppressions and of what became of them.</summary>
[JsonSerializable(typeof(AuditSuppression))]
[JsonSerializable(typeof(SuppressionOutcome))]
internal sealed partial class SuppressionJsonContext : JsonSerializerContext;
