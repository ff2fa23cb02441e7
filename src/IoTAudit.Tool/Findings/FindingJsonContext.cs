using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>The JSON contracts of what the commands print as AWS names it.</summary>
[JsonSerializable(typeof(AuditFinding))]
[JsonSerializable(typeof(AuditResource))]
[JsonSerializable(typeof(AuditTask))]
[JsonSerializable(typeof(PlacedFinding))]
[JsonSerializable(typeof(ResourceIdentifier))]
internal sealed partial class FindingJsonContext : JsonSerializerContext;
