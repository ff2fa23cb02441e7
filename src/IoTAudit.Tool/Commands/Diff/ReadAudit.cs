using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>What the reading of one side of a comparison came to.</summary>
/// <param name="Findings">How many findings it has, as far as is known: of a file all, of an audit those that were asked for.</param>
/// <param name="IsWhole">Whether no line was lost, no list says that there is more, and the audit counts no more than is listed.</param>
/// <param name="Task">The audit itself; null for a file, and where the identity may not ask for it.</param>
internal readonly record struct ReadAudit(long Findings, bool IsWhole, AuditTask? Task);
