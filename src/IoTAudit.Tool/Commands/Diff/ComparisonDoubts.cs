using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Says on stderr why a comparison may say less than it seems to.</summary>
internal static class ComparisonDoubts
{
    public static void Write(FindingComparison comparison, ReadAudit after, bool isWhole, TextWriter error)
    {
        if (!isWhole)
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

        if (comparison.OlderAudit is { } older && AuditGaps.Of(older) is { } gaps)
        {
            error.WriteLine($"iot-audit: the older audit is incomplete, so that what looks new may be older: {gaps}.");
        }

        if (comparison.NewerAudit is { } newer && AuditGaps.Of(newer) is { } lacking)
        {
            error.WriteLine(
                $"iot-audit: the newer audit is incomplete, so that what it did not look at is unknown: {lacking}.");
        }

        if (after is { Missed: { } missed, Task: { } part })
        {
            error.WriteLine(
                $"iot-audit: the newer audit did not look at everything: {missed}. {AuditVerdict.AdviceOf(part)}.");
        }

        if (comparison.IsOfTwoPlaces)
        {
            error.WriteLine(
                $"iot-audit: the older audit is of {NameOf(comparison.OlderOrigin)}, and the newer one of "
                    + $"{NameOf(comparison.NewerOrigin)}: what looks new or resolved is only somewhere else.");
        }

        if (comparison.OlderStart > comparison.NewerStart)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: the first audit started later ({comparison.OlderStart:yyyy-MM-dd HH:mm} UTC) than the second "
                    + $"({comparison.NewerStart:yyyy-MM-dd HH:mm} UTC): swap them to see what is new."));
        }
    }

    /// <summary>Says of which side the findings are of several accounts or Regions, which are not told apart.</summary>
    public static void WriteMixed(ReadAudit before, ReadAudit after, TextWriter error)
    {
        foreach (var (side, audit) in (ReadOnlySpan<(string, ReadAudit)>)[("older", before), ("newer", after)])
        {
            if (audit.Origins.Count > 1)
            {
                error.WriteLine(
                    $"iot-audit: the {side} audit has findings of {NameOf(audit.Origins[0])} and of {NameOf(audit.Origins[1])}, and only "
                        + "check and resource are compared: part the file, as in `jq -c 'select(.region == \"eu-west-1\")'`.");
            }
        }
    }

    private static string NameOf(FindingOrigin origin) =>
        $"account {VisibleText.Show(origin.AccountId ?? "unknown")} in Region {VisibleText.Show(origin.Region ?? "unknown")}";
}
