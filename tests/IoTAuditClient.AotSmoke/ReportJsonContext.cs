using System.Text.Json.Serialization;

namespace IoTAuditClient.AotSmoke;

/// <summary>How an app serializes without reflection: by a context of its own.</summary>
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(AuditSuppression))]
[JsonSerializable(typeof(AuditMitigationTask))]
[JsonSerializable(typeof(AuditMitigationTaskSummary))]
[JsonSerializable(typeof(AuditMitigationExecution))]
[JsonSerializable(typeof(MitigationAction))]
[JsonSerializable(typeof(MitigationActionSummary))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
