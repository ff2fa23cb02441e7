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

        return (comparison.OlderStart, comparison.NewerStart) switch
        {
            ({ } older, { } newer) when older > newer => new AuditOrder(
                true,
                $"the first audit started later ({AuditStart.Of(older)}) than the second ({AuditStart.Of(newer)}): swap them to see what "
                    + $"is new, or {Wait}"),
            ({ } older, { } newer) when older == newer =>
                new AuditOrder(true, $"both audits started at the same time ({AuditStart.Of(older)}): {Wait}"),
            _ => default,
        };
    }
}
