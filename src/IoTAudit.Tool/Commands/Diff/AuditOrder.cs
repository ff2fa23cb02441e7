using IoTAudit.Tool.Audits;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>Whether the second audit of a comparison is newer than the first, as their ids and times tell.</summary>
/// <param name="IsNotNewer">Whether it is the same audit or an older one: then nothing that it lacks is resolved.</param>
/// <param name="Doubt">What there is to say of it, without the full stop; null where the second audit is newer.</param>
internal readonly record struct AuditOrder(bool IsNotNewer, string? Doubt)
{
    private const string Wait = "wait for an audit that is newer";

    public static AuditOrder Of(FindingComparison comparison, ReadAudit before, ReadAudit after)
    {
        // Ids come before times, because a saved start may have lost its fraction of a second.
        if (after.Ids.Count > 0 && after.Ids.IsSubsetOf(before.Ids))
        {
            var what = after.Ids.Count == 1
                ? $"the second audit is {VisibleText.Show(after.Ids.Single())}, which the first has as well"
                : "the first has every audit of the second as well";
            return new AuditOrder(true, $"{what}: {Wait}");
        }

        if ((comparison.OlderStart, comparison.NewerStart) is ({ } started, { } restarted))
        {
            return started > restarted ? new AuditOrder(
                    true,
                    $"the first audit started later ({AuditStart.Of(started)}) than the second ({AuditStart.Of(restarted)}): swap them to "
                        + $"see what is new, or {Wait}")
                : started == restarted
                    ? new AuditOrder(true, $"both audits started at the same time ({AuditStart.Of(started)}): {Wait}")
                    : default;
        }

        // A start is compared with the time of a finding only where a side has no other: a finding is later than its own audit's start.
        var (older, newer) = (before.NewestFinding, after.NewestFinding) is ({ }, { })
            ? (before.NewestFinding, after.NewestFinding)
            : (comparison.OlderStart ?? before.NewestFinding, comparison.NewerStart ?? after.NewestFinding);
        return (older, newer) switch
        {
            ({ } first, { } second) when first >= second => new AuditOrder(
                true,
                $"the newest finding of the second audit ({AuditStart.Of(second)}) is not later than that of the first "
                    + $"({AuditStart.Of(first)}): swap them to see what is new, or {Wait}"),
            ({ }, { }) => default,
            _ when before.HasSomething && after.HasSomething =>
                new AuditOrder(false, "nothing says when both audits were: what looks new is so only if the second is the newer one"),
            _ => default,
        };
    }
}
