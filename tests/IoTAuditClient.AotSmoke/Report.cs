namespace IoTAuditClient.AotSmoke;

/// <summary>A type of an app that holds types of the package.</summary>
internal sealed record Report(string Title, AuditFinding Finding, ResourceIdentifier Identifier, FindingSeverity? Severity);
