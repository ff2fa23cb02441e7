using System.Text.Json.Serialization;

namespace IoTAuditClient.AotSmoke;

/// <summary>How an app serializes without reflection: by a context of its own.</summary>
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
