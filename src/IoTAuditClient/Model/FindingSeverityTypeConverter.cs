namespace IoTAuditClient.Model;

/// <summary>Converts text to a severity and back, for the binders of configuration and MVC.</summary>
internal sealed class FindingSeverityTypeConverter : OpenValueTypeConverter<FindingSeverity>;
