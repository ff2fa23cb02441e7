using System.Text.Json.Serialization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The JSON contracts of mitigation tasks and actions, and of what became of findings.</summary>
[JsonSerializable(typeof(MitigatedLine))]
[JsonSerializable(typeof(AuditMitigationTask))]
[JsonSerializable(typeof(AuditMitigationTaskSummary))]
[JsonSerializable(typeof(AuditMitigationExecution))]
[JsonSerializable(typeof(MitigationAction))]
internal sealed partial class MitigationJsonContext : JsonSerializerContext;
