namespace IoTAuditClient.Model.Audits;

/// <summary>Converts text to a type and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditTypeTypeConverter : OpenValueTypeConverter<AuditType>;
