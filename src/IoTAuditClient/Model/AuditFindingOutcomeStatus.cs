namespace IoTAuditClient;

/// <summary>What became of an id.</summary>
public enum AuditFindingOutcomeStatus
{
    /// <summary>The finding was described, or listed where the run lists whole tasks.</summary>
    Found,

    /// <summary>The service says that it has no finding of this id. Only a description says so, never a list that lacks it.</summary>
    NotFound,

    /// <summary>The id could not be asked for, or no answer came.</summary>
    Failed,
}
