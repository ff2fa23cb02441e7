namespace IoTAuditClient.Model.Mitigations;

/// <summary>Converts text to a status and back, for the binders of configuration and MVC.</summary>
internal sealed class AuditMitigationExecutionStatusTypeConverter : OpenValueTypeConverter<AuditMitigationExecutionStatus>;
