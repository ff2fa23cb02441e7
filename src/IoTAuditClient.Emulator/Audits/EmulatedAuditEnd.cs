namespace IoTAuditClient.Emulator;

/// <summary>The end of an audit, as the service tells it to an SNS topic.</summary>
/// <param name="TaskId">The id of the audit.</param>
/// <param name="TaskStatus">COMPLETED, FAILED or CANCELED.</param>
/// <param name="TaskType">ON_DEMAND_AUDIT_TASK or SCHEDULED_AUDIT_TASK.</param>
/// <param name="Message">The text of the message: JSON of the schema <c>arn:aws:iot:::schema:auditnotification/1.0</c>.</param>
public sealed record EmulatedAuditEnd(string TaskId, string TaskStatus, string TaskType, string Message);
