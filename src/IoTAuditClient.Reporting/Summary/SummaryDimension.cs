namespace IoTAuditClient.Reporting;

/// <summary>What findings are counted by.</summary>
public enum SummaryDimension
{
    /// <summary>Their severity.</summary>
    Severity,

    /// <summary>The current name of their check.</summary>
    Check,

    /// <summary>The type of their non-compliant resource.</summary>
    Type,

    /// <summary>Their reason code, or the reason where they have no code.</summary>
    Reason,

    /// <summary>The id of their audit task.</summary>
    Task,
}
