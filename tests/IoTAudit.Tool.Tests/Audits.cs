using IoTAuditClient;

namespace IoTAudit.Tool.Tests;

/// <summary>Audits for tests, each with what the test is about and little else.</summary>
internal static class Audits
{
    public static AuditCheckName Check { get; } = AuditCheckName.ConflictingClientIds;

    /// <summary>A completed audit of the check that <see cref="AuditFindings.On"/> has, and of others.</summary>
    public static AuditTask Completed(string taskId, int day = 1, long nonCompliant = 0, params AuditCheckResult[] others) => new()
    {
        TaskId = taskId,
        Status = AuditStatus.Completed,
        Type = AuditType.Scheduled,
        ScheduledAuditName = "Nightly",
        StartTime = new DateTimeOffset(2026, 3, day, 6, 0, 0, TimeSpan.Zero),
        Checks =
        [
            new AuditCheckResult
            {
                CheckName = Check,
                Status = nonCompliant > 0 ? AuditCheckStatus.CompletedNonCompliant : AuditCheckStatus.CompletedCompliant,
                TotalResources = 10,
                NonCompliantResources = nonCompliant,
            },
            .. others,
        ],
    };

    public static AuditTask WithFailedCheck(string taskId, int day = 1) => Completed(taskId, day) with
    {
        Checks = [new AuditCheckResult
        {
            CheckName = Check,
            Status = AuditCheckStatus.Failed,
            ErrorCode = "INSUFFICIENT_PERMISSIONS",
            Message = "No role.",
        }],
    };

    public static AuditTask Ended(string taskId, AuditStatus status, int day = 1) => Completed(taskId, day) with
    {
        Status = status,
        Checks = [new AuditCheckResult { CheckName = Check, Status = AuditCheckStatus.Canceled }],
    };

    public static AuditTask Running(string taskId, int day = 1) => Completed(taskId, day) with
    {
        Status = AuditStatus.InProgress,
        Checks = [new AuditCheckResult { CheckName = Check, Status = AuditCheckStatus.InProgress }],
    };
}
