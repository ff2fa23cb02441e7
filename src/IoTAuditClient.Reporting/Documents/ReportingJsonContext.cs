using System.Text.Json.Serialization;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>The JSON contracts of what the exports write and read as AWS names it.</summary>
[JsonSerializable(typeof(AuditFinding))]
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReportingJsonContext : JsonSerializerContext;
