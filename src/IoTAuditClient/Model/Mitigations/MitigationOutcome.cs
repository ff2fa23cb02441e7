namespace IoTAuditClient;

/// <summary>What became of a finding that was to be mitigated.</summary>
public enum MitigationOutcome
{
    /// <summary>
    /// It is not known: its task may have been started, goes on, or could not be looked at, or the service does not list an action or
    /// contradicts itself.
    /// </summary>
    Unknown,

    /// <summary>Every action that was asked for was done.</summary>
    Completed,

    /// <summary>An action failed or was cancelled.</summary>
    Failed,

    /// <summary>Nothing was done on purpose: it was not sent, or the service skipped it.</summary>
    Skipped,

    /// <summary>Its task was not started.</summary>
    NotStarted,
}
