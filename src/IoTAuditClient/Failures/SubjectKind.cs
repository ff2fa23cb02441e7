namespace IoTAuditClient.Failures;

/// <summary>The things that a call can be about.</summary>
internal enum SubjectKind
{
    None,
    Finding,
    Audit,
    Suppression,
    Mitigation,
    MitigationAction,
}
