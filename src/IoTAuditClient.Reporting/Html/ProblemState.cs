namespace IoTAuditClient.Reporting.Html;

/// <summary>What became of a problem, what is due first.</summary>
internal enum ProblemState
{
    /// <summary>It is there, and a decision is due.</summary>
    Open,

    /// <summary>An older audit found it, and a newer one does not have it.</summary>
    Gone,

    /// <summary>Somebody decided to accept it.</summary>
    Suppressed,
}
