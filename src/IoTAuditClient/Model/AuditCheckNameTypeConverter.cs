namespace IoTAuditClient.Model;

/// <summary>Converts text to a check name and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditCheckNameTypeConverter : OpenValueTypeConverter<AuditCheckName>;
