namespace IoTAuditClient.AotSmoke;

/// <summary>A type of an app that holds records of audits.</summary>
internal sealed record AuditReport(AuditTask Task, AuditTaskSummary Summary, AuditConfiguration Configuration, ScheduledAudit Scheduled);
