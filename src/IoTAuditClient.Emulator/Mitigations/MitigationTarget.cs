namespace IoTAuditClient.Emulator;

/// <summary>The findings that a mitigation task is for, as the request names them.</summary>
internal sealed record MitigationTarget
{
    public string? AuditTaskId { get; init; }

    public IReadOnlyList<string>? FindingIds { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? ReasonCodes { get; init; }
}
