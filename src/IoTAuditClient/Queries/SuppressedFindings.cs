namespace IoTAuditClient;

/// <summary>What to do with suppressed findings in a list.</summary>
/// <remarks>It becomes the three states of AWS's member listSuppressedFindings: absent, true and false.</remarks>
public enum SuppressedFindings
{
    /// <summary>Lists suppressed and unsuppressed findings, and those that do not say.</summary>
    Include = 0,

    /// <summary>Lists suppressed findings only.</summary>
    Only = 1,

    /// <summary>Lists unsuppressed findings only.</summary>
    Exclude = 2,
}
