using IoTAuditClient;

namespace IoTAudit.Tool.Audits;

/// <summary>An audit that the command line names.</summary>
/// <param name="TaskId">Its task id.</param>
/// <param name="Task">What the service says of it; null where it was not asked, or where the identity may not ask.</param>
internal sealed record NamedAudit(string TaskId, AuditTask? Task)
{
    /// <summary>
    /// What a whole audit looks at and this one does not, as a clause; null where it lacks nothing, or where its id names it, because that
    /// asks for this audit, whole or not.
    /// </summary>
    public string? Missed { get; init; }
}
