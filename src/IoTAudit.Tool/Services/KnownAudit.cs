namespace IoTAudit.Tool.Services;

/// <summary>An audit that is known without asking.</summary>
internal sealed record KnownAudit(string TaskId, DateTimeOffset StartTime);
