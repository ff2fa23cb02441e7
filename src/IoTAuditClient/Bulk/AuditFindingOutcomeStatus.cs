namespace IoTAuditClient;

/// <summary>What became of an id.</summary>
public enum AuditFindingOutcomeStatus
{
    /// <summary>The finding was described.</summary>
    Found,

    /// <summary>The service says that it has no finding of this id.</summary>
    NotFound,

    /// <summary>The id could not be asked for, or no answer came.</summary>
    Failed,
}
