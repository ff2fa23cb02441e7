namespace IoTAuditClient.Pacing;

/// <summary>Who goes first where several wait.</summary>
internal enum PermitPriority
{
    /// <summary>Somebody waits for this one call.</summary>
    Single,

    /// <summary>A call of a bulk run that was throttled before: its deadline is running.</summary>
    BulkRetry,

    /// <summary>A call of a bulk run that has not begun.</summary>
    Bulk,
}
