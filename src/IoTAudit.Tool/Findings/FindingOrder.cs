namespace IoTAudit.Tool.Findings;

/// <summary>What a list is sorted by.</summary>
internal enum FindingOrder
{
    /// <summary>The worst first, and then by check.</summary>
    Severity,

    /// <summary>The newest first.</summary>
    Time,

    /// <summary>By the name of the check, and then the worst first.</summary>
    Check,
}
