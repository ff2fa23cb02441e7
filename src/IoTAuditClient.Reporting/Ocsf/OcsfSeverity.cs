namespace IoTAuditClient.Reporting.Ocsf;

/// <summary>A severity as OCSF numbers and names it.</summary>
internal readonly record struct OcsfSeverity(int Id, string Caption)
{
    /// <summary>An unknown text is severity 99 and stays as it is; an absent one is severity 0.</summary>
    public static OcsfSeverity Of(FindingSeverity? severity) => severity?.Value switch
    {
        FindingSeverity.Names.Critical => new(5, "Critical"),
        FindingSeverity.Names.High => new(4, "High"),
        FindingSeverity.Names.Medium => new(3, "Medium"),
        FindingSeverity.Names.Low => new(2, "Low"),
        null or "" => new(0, "Unknown"),
        var other => new(99, other),
    };
}
