namespace IoTAuditClient.Reporting.Documents;

/// <summary>What is told of problems that are gone.</summary>
internal static class GoneText
{
    /// <summary>What gone means, as a sentence.</summary>
    /// <param name="known">The newest audits; none where the findings alone say what audits there were.</param>
    public static string MeaningOf(IReadOnlyList<AuditTask> known) => known.Count > 0
        ? "Gone is what the newest audit of its check does not have of what was asked."
        : "Gone is what the newest audit of its account and Region does not have, also where that audit did not make the check.";
}
