namespace IoTAuditClient.Json;

/// <summary>The texts by which JSON and logs name what became of an id.</summary>
internal static class OutcomeStatusText
{
    public const string Found = "FOUND";
    public const string NotFound = "NOT_FOUND";
    public const string Failed = "FAILED";

    public static string Of(AuditFindingOutcomeStatus status) => status switch
    {
        AuditFindingOutcomeStatus.Found => Found,
        AuditFindingOutcomeStatus.NotFound => NotFound,
        _ => Failed,
    };
}
