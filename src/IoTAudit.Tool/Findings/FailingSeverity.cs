using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>Which findings <c>--fail-on</c> is about.</summary>
internal static class FailingSeverity
{
    /// <summary>
    /// Whether a finding is one that fails. What is suppressed was looked at and accepted, so it fails no pipeline. What has no severity
    /// fails each threshold, because nothing says that it is below.
    /// </summary>
    public static bool IsReached(AuditFinding finding, FindingSeverity threshold) =>
        finding.IsSuppressed is not true && (finding.Severity is null or { Value.Length: 0 } || finding.Severity >= threshold);
}
