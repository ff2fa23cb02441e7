namespace IoTAuditClient.Reporting.Ocsf;

/// <summary>What an event tells of a problem, and the state that the problem has then.</summary>
internal readonly record struct OcsfActivity(int Id, string Name, int StatusId, string Status)
{
    public static OcsfActivity Of(LocatedFinding located) => located switch
    {
        { IsResolved: true } => new(3, "Close", 4, "Resolved"),
        { Finding.IsSuppressed: true } => new(1, "Create", 3, "Suppressed"),
        _ => new(1, "Create", 1, "New"),
    };
}
