namespace IoTAuditClient.Emulator;

/// <summary>One check of an audit that runs: when it looks at the fleet, and what became of it.</summary>
internal sealed class CheckRun(string name, DateTimeOffset startsAt, DateTimeOffset endsAt)
{
    public string Name => name;

    public DateTimeOffset EndsAt => endsAt;

    /// <summary>
    /// COMPLETED, FAILED or CANCELED; null while it has not ended. Whether a completed one is compliant follows from its findings.
    /// </summary>
    public string? Outcome { get; private set; }

    public string? ErrorCode { get; private set; }

    public string? Message { get; private set; }

    public long ResourceCount { get; private set; }

    public string StatusAt(DateTimeOffset now) => Outcome ?? (now < startsAt ? AuditTerms.Waiting : AuditTerms.InProgress);

    public void Complete(long resourceCount) => (Outcome, ResourceCount) = (AuditTerms.Completed, resourceCount);

    public void Fail(string errorCode, string message) => (Outcome, ErrorCode, Message) = (AuditTerms.Failed, errorCode, message);

    public void Cancel() => Outcome ??= AuditTerms.Canceled;
}
