using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Says on stderr why a comparison may say less than it seems to.</summary>
internal static class ComparisonDoubts
{
    public static void Write(
        FindingComparison comparison, ReadAudit before, ReadAudit after, ServiceSettings settings, TextWriter error)
    {
        if (before.Findings == 0 && comparison.Of(FindingChange.New).Count is > 0 and var all)
        {
            error.WriteLine(
                $"iot-audit: nothing is compared, because the older audit has no finding: {Counts.Of(all, "finding")} of the newer one "
                    + $"{(all == 1 ? "counts" : "count")} as new.");
        }

        if (!(before.IsWhole && after.IsWhole))
        {
            error.WriteLine(
                "iot-audit: not everything was read, so what looks new or resolved may only be missing on the other side.");
        }

        if (comparison.WithoutResource > 0)
        {
            var count = Counts.Of(
                comparison.WithoutResource,
                "finding names no resource, so it cannot be compared: it counts",
                "findings name no resource, so they cannot be compared: each counts");
            error.WriteLine($"iot-audit: {count} as new or unknown.");
        }

        var unsaid = UnsaidOf(comparison).Count();
        if (unsaid > 0)
        {
            var count = Counts.Of(
                unsaid,
                "persisting finding that was suppressed does not say whether it still is, and counts",
                "persisting findings that were suppressed do not say whether they still are, and count");
            error.WriteLine($"iot-audit: {count} as no worse.");
        }

        if (comparison.OlderAudit is { } older && AuditGaps.Of(older) is { } gaps)
        {
            error.WriteLine($"iot-audit: the older audit is incomplete, so that what looks new may be older: {gaps}.");
        }

        if (comparison is { OlderAudit: { } whole, NewerAudit: { } later } && MissedChecks.ClauseOf(whole, later, "newer") is { } fewer)
        {
            error.WriteLine(
                $"iot-audit: the older audit did not look at everything, so that what looks new may be older: {fewer}.");
        }

        if (comparison.NewerAudit is { } newer && AuditGaps.Of(newer) is { } lacking)
        {
            error.WriteLine(
                $"iot-audit: the newer audit is incomplete, so that what it does not tell of is unknown: {lacking}.");
        }

        if (after is { Missed: { } missed, Task: { } part })
        {
            error.WriteLine(
                $"iot-audit: the newer audit did not look at everything: {missed}. {AuditVerdict.AdviceOf(part, settings)}.");
        }

        if (comparison.IsOfTwoPlaces)
        {
            error.WriteLine(
                $"iot-audit: the older audit is of {OriginText.Of(comparison.OlderOrigin)}, and the newer one of "
                    + $"{OriginText.Of(comparison.NewerOrigin)}: what looks new or resolved is only somewhere else.");
        }

        var order = AuditOrder.Of(comparison, before, after);
        if (order.Doubt is { } doubt)
        {
            error.WriteLine($"iot-audit: {doubt}.");
        }
    }

    /// <summary>Says how many persist and are left out, because only the older audit has them as they are asked for.</summary>
    /// <param name="comparison">What was compared, all of it.</param>
    /// <param name="asked">Which findings are asked for.</param>
    /// <param name="error">Where to say it.</param>
    public static void WriteLeftOut(FindingComparison comparison, FindingSelection asked, TextWriter error)
    {
        var count = comparison.Of(FindingChange.Persisting).Count(
            finding => !asked.IsShown(finding) && comparison.FindOlder(finding) is { } older && asked.IsShown(older));
        if (count > 0)
        {
            var persisting = Counts.Of(
                count,
                "finding of the older audit persists and is left out, because it is",
                "findings of the older audit persist and are left out, because they are");
            error.WriteLine(
                $"iot-audit: {persisting} {(asked.Suppressed == SuppressedFindings.Only ? "not suppressed" : "suppressed")} in the newer "
                    + $"one; asked for: {asked.Conditions}.");
        }
    }

    /// <summary>The findings that persist, were suppressed, and do not say whether they still are.</summary>
    public static IEnumerable<AuditFinding> UnsaidOf(FindingComparison comparison) => comparison.Of(FindingChange.Persisting)
        .Where(finding => finding.IsSuppressed is null && comparison.FindOlder(finding) is { IsSuppressed: true });

    /// <summary>Says of which side the findings are of several accounts or Regions, which are not told apart.</summary>
    public static void WriteMixed(ReadAudit before, ReadAudit after, TextWriter error)
    {
        foreach (var (side, audit) in (ReadOnlySpan<(string, ReadAudit)>)[("older", before), ("newer", after)])
        {
            if (audit.Origins.Count > 1)
            {
                error.WriteLine(
                    $"iot-audit: the {side} audit has findings of {OriginText.Of(audit.Origins[0])} and of "
                        + $"{OriginText.Of(audit.Origins[1])}, and only check and resource are compared: part the file, as in "
                        + "`jq -c 'select(.region == \"eu-west-1\")'`.");
            }
        }
    }
}
