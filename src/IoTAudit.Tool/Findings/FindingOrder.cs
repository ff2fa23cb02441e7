namespace IoTAudit.Tool.Findings;

/// <summary>What a list is sorted by.</summary>
internal enum FindingOrder
{
    /// <summary>The worst first, suppressed ones after all others, and then by check.</summary>
    Severity,

    /// <summary>The newest first.</summary>
    Time,

    /// <summary>By the name of the check, and then by severity as above.</summary>
    Check,
}
