namespace IoTAuditClient.Model.Audits;

/// <summary>Converts text to a frequency and back, for the binders of configuration and MVC.</summary>
internal sealed class ScheduledAuditFrequencyTypeConverter : OpenValueTypeConverter<ScheduledAuditFrequency>;
