namespace IoTAuditClient.Reporting.Summary;

/// <summary>How a finding stands to the findings of its problem that were seen before it.</summary>
internal enum Newness
{
    /// <summary>There was none, or it is of the same audit.</summary>
    First,

    /// <summary>It is of a later audit than all of them.</summary>
    Newer,

    /// <summary>One of them is of a later audit.</summary>
    Older,
}
