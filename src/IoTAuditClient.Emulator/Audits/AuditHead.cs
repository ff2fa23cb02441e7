namespace IoTAuditClient.Emulator;

/// <summary>An audit as the service shows it in a list.</summary>
internal sealed record AuditHead(string TaskId, DateTimeOffset? StartTime, string Status, string Type, long Ordinal);
