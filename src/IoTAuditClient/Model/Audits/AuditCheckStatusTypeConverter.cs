namespace IoTAuditClient.Model.Audits;

/// <summary>Converts text to a check status and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditCheckStatusTypeConverter : OpenValueTypeConverter<AuditCheckStatus>;
