using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// Prints a line a finding with tabs between its values: the change, severity, check, resource, reason, id, suppressed, and what it was
/// before where it persists and got worse.
/// </summary>
internal sealed class ComparisonPlainWriter(TextWriter output) : IComparisonWriter
{
    public void Write(FindingComparison comparison, bool isPartial)
    {
        var former = new FormerStates(comparison);
        foreach (var change in ComparisonWriters.Order)
        {
            foreach (var finding in comparison.Of(change))
            {
                var identity = FindingIdentity.Of(finding);
                string?[] values =
                [
                    change.ToString().ToLowerInvariant(),
                    finding.Severity?.Value,
                    identity.CheckName?.Value,
                    identity.ResourceKey,
                    finding.ReasonForNonCompliance ?? finding.ReasonForNonComplianceCode,
                    finding.FindingId,
                    finding.IsSuppressed is true ? "suppressed" : "",
                    former.TextOf(finding),
                ];
                output.WriteLine(string.Join('\t', values.Select(VisibleText.Show)));
            }
        }
    }
}
