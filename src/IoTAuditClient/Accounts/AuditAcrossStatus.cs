namespace IoTAuditClient;

/// <summary>What an item of a list across accounts is. All but <see cref="Finding"/> are the last item of their origin.</summary>
public enum AuditAcrossStatus
{
    /// <summary>A finding.</summary>
    Finding,

    /// <summary>The origin has been listed to its end, also where it had no finding.</summary>
    Complete,

    /// <summary>There was nothing to list: no audit counts, such as where none was completed in the last 90 days.</summary>
    NoAudit,

    /// <summary>The origin could not be listed, or not to its end: the findings before it are not all.</summary>
    Failed,
}
