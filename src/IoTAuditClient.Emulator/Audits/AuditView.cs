namespace IoTAuditClient.Emulator;

/// <summary>An audit as the service describes it.</summary>
internal sealed record AuditView(AuditHead Head, string? ScheduledAuditName, IReadOnlyList<CheckView> Checks)
{
    public int Count(string checkStatus) => Checks.Count(check => check.Status == checkStatus);
}
