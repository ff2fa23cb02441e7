namespace IoTAuditClient.Model;

/// <summary>Converts text to a resource type and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditResourceTypeTypeConverter : OpenValueTypeConverter<AuditResourceType>;
