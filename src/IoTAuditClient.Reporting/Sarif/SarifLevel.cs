namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// A severity in SARIF's levels, and in the score from 0.0 to 10.0 that GitHub sorts alerts by: above 9.0 is critical
/// there, from 7.0 high, from 4.0 medium.
/// </summary>
internal readonly record struct SarifLevel(string Name, string? Score)
{
    /// <summary>A severity that AWS does not document may be the worst, so it is an error; an absent one is a warning. Neither has a
    /// score.</summary>
    public static SarifLevel Of(FindingSeverity? severity) => severity?.Value switch
    {
        FindingSeverity.Names.Critical => new("error", "9.5"),
        FindingSeverity.Names.High => new("error", "8.0"),
        FindingSeverity.Names.Medium => new("warning", "5.5"),
        FindingSeverity.Names.Low => new("note", "2.0"),
        null or "" => new("warning", null),
        _ => new("error", null),
    };
}
