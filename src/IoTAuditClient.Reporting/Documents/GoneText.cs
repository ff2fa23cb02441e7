namespace IoTAuditClient.Reporting.Documents;

/// <summary>What is told of problems that are gone.</summary>
internal static class GoneText
{
    /// <summary>What gone means, as a sentence.</summary>
    /// <param name="newest">The newest audit, or null where the findings alone say what audits there were.</param>
    public static string MeaningOf(AuditTask? newest) => newest?.StartTime is not null
        ? "Gone is what the newest audit that made its check does not have."
        : "Gone is what the newest audit of its account and Region does not have, also where that audit did not make the check.";
}
