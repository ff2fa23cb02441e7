using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>A finding that is not mitigated.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why, as words that follow its count or its id.</param>
/// <param name="IsSuppressed">
/// Whether the finding is suppressed. It is left alone on purpose then, so that the exit code does not count it as not done.
/// </param>
internal sealed record LeftFinding(AuditFinding Finding, string Reason, bool IsSuppressed);
