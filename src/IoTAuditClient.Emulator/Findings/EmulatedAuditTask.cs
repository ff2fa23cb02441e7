namespace IoTAuditClient.Emulator;

/// <summary>An audit that generated findings belong to.</summary>
/// <param name="TaskId">The id of the audit: 32 hexadecimal digits.</param>
/// <param name="StartTime">When the audit started, in UTC.</param>
public sealed record EmulatedAuditTask(string TaskId, DateTimeOffset StartTime);
