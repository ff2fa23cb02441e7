namespace IoTAuditClient.Emulator;

/// <summary>The words of the service for audits and their checks.</summary>
internal static class AuditTerms
{
    public const string InProgress = "IN_PROGRESS";
    public const string Waiting = "WAITING_FOR_DATA_COLLECTION";
    public const string Completed = "COMPLETED";
    public const string Compliant = "COMPLETED_COMPLIANT";
    public const string NonCompliant = "COMPLETED_NON_COMPLIANT";
    public const string Failed = "FAILED";
    public const string Canceled = "CANCELED";
    public const string OnDemand = "ON_DEMAND_AUDIT_TASK";
    public const string Scheduled = "SCHEDULED_AUDIT_TASK";
    public const string InsufficientPermissions = "INSUFFICIENT_PERMISSIONS";
    public const string CheckDisabled = "AUDIT_CHECK_DISABLED";

    public static readonly IReadOnlyList<string> TaskStatuses = [InProgress, Completed, Failed, Canceled];
    public static readonly IReadOnlyList<string> TaskTypes = [OnDemand, Scheduled];
}
