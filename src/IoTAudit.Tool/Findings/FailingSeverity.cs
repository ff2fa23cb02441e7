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

    /// <summary>
    /// Whether a finding says how severe it is, in a word that AWS documents. What an older audit does not say may have been below each
    /// threshold, so that it is no reason to pass what is severe now.
    /// </summary>
    public static bool IsKnown(AuditFinding finding) =>
        finding.Severity >= FindingSeverity.Low && finding.Severity <= FindingSeverity.Critical;
}
