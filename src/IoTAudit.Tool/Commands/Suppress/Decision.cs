using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>What was done about the suppression of one finding.</summary>
/// <param name="Result">One of the words of <see cref="SuppressionOutcome"/>.</param>
/// <param name="Reason">Why, where the result does not say it all.</param>
/// <param name="Replaced">The suppression that was changed; null where there was none, or where it is not known.</param>
internal sealed record Decision(string Result, string? Reason = null, AuditSuppression? Replaced = null);
