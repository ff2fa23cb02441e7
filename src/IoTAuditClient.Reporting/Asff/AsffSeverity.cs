namespace IoTAuditClient.Reporting.Asff;

/// <summary>A severity as a label of ASFF.</summary>
internal static class AsffSeverity
{
    /// <summary>
    /// AWS's four names are labels themselves. Another text may be the worst, and a critical finding may wake people, so it is high; an
    /// absent one is medium.
    /// </summary>
    public static string LabelOf(FindingSeverity? severity) => severity?.Value switch
    {
        FindingSeverity.Names.Critical => "CRITICAL",
        FindingSeverity.Names.High => "HIGH",
        FindingSeverity.Names.Medium => "MEDIUM",
        FindingSeverity.Names.Low => "LOW",
        null or "" => "MEDIUM",
        _ => "HIGH",
    };
}
