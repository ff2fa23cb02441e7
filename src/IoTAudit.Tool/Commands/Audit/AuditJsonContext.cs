using System.Text.Json.Serialization;
using IoTAudit.Tool.Audits;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The JSON contract of audits of several accounts and Regions.</summary>
[JsonSerializable(typeof(PlacedAudit))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;
