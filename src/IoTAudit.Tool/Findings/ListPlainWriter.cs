using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints a list for grep, cut and files: a line a finding; time, severity, check, resource, reason, id and suppressed,
/// separated by tabs.
/// </summary>
internal sealed class ListPlainWriter(TextWriter output) : IItemWriter<AuditFinding>
{
    public void Write(AuditFinding item) => output.WriteLine(LineOf(item));

    /// <summary>The line of a finding.</summary>
    /// <param name="item">The finding.</param>
    /// <param name="more">What follows it.</param>
    public static string LineOf(AuditFinding item, params IEnumerable<string> more) => TabbedLine.Of([
        TabbedLine.Time(item.FindingTime),
        item.Severity?.Value,
        item.CheckName?.Value,
        item.NonCompliantResource is { } resource ? resource.Identifier.ToString() : null,
        item.ReasonForNonCompliance ?? item.ReasonForNonComplianceCode,
        item.FindingId,
        item.IsSuppressed is { } isSuppressed ? (isSuppressed ? "suppressed" : "unsuppressed") : null,
        .. more]);

    public void Complete(bool isPartial)
    {
    }
}
