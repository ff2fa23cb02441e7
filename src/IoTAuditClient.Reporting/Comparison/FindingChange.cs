namespace IoTAuditClient.Reporting;

/// <summary>What became of a problem between two audits.</summary>
public enum FindingChange
{
    /// <summary>Only the newer audit has it.</summary>
    New,

    /// <summary>Only the older audit has it.</summary>
    Resolved,

    /// <summary>Both audits have it.</summary>
    Persisting,

    /// <summary>
    /// Only the older audit has it, and the newer one did not look: its check failed, was cancelled, still ran, or was not run. Where the
    /// counts of the newer audit contradict its checks (<see cref="AuditTask.ContradictsItself"/>), none of its checks counts as one that
    /// looked.
    /// </summary>
    Unknown,
}
