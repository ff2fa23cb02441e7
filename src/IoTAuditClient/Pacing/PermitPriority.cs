namespace IoTAuditClient.Pacing;

/// <summary>The order in which waiting callers get their permits.</summary>
internal enum PermitPriority
{
    /// <summary>A single call, whose caller waits for this one answer.</summary>
    Single,

    /// <summary>A call of a bulk run that was throttled before: its deadline is running.</summary>
    BulkRetry,

    /// <summary>A call of a bulk run that has not begun.</summary>
    Bulk,
}
