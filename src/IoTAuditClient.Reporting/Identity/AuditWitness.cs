namespace IoTAuditClient.Reporting.Identity;

/// <summary>Tells of which checks an audit says something, so that a finding that it does not have means that there is none.</summary>
internal static class AuditWitness
{
    /// <summary>Whether an audit has a result of a check, and does not contradict itself.</summary>
    /// <param name="audit">A completed audit.</param>
    /// <param name="check">The current name of the check.</param>
    public static bool TellsOf(AuditTask audit, AuditCheckName? check) => !audit.ContradictsItself
        && audit.Checks.Any(made => made.IsConclusive && AuditCheckCatalog.Resolve(made.CheckName) == check);
}
