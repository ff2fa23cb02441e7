namespace IoTAuditClient.Model.Mitigations;

/// <summary>Converts text to a type and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditMitigationActionTypeTypeConverter : OpenValueTypeConverter<AuditMitigationActionType>;
