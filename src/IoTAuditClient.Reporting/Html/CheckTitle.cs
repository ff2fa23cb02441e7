namespace IoTAuditClient.Reporting.Html;

/// <summary>What the page calls a check.</summary>
internal static class CheckTitle
{
    /// <summary>What AWS calls the check in its guide, or the name that the service sent.</summary>
    public static string Of(NamedCounts check) =>
        check.IsRest ? "(other checks)" : DocumentedCheck(check)?.Title ?? (check.Name.Length > 0 ? check.Name : "(no check named)");

    public static AuditCheck? DocumentedCheck(NamedCounts check) => check.IsRest ? null : AuditCheckCatalog.Find(check.Name);
}
