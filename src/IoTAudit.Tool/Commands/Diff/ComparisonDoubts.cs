using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Says on stderr why a comparison may say less than it seems to.</summary>
internal static class ComparisonDoubts
{
    public static void Write(FindingComparison comparison, bool isWhole, TextWriter error)
    {
        if (!isWhole)
        {
            error.WriteLine(
                "iot-audit: not everything was read, so what looks new or resolved may only be missing on the other side.");
        }

        if (comparison.WithoutResource > 0)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: {comparison.WithoutResource:N0} findings name no resource, so they cannot be compared: "
                    + $"each counts as new or unknown."));
        }

        if (comparison.OlderAudit is { } older && AuditGaps.Of(older) is { } gaps)
        {
            error.WriteLine($"iot-audit: the older audit is incomplete, so that what looks new may be older: {gaps}.");
        }

        if (comparison.NewerAudit is { } newer && AuditGaps.Of(newer) is { } missing)
        {
            error.WriteLine(
                $"iot-audit: the newer audit is incomplete, so that what it did not look at is unknown: {missing}.");
        }

        if (comparison.OlderStart > comparison.NewerStart)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: the first audit started later ({comparison.OlderStart:yyyy-MM-dd HH:mm} UTC) than the second "
                    + $"({comparison.NewerStart:yyyy-MM-dd HH:mm} UTC): swap them to see what is new."));
        }
    }
}
