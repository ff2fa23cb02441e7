using System.Runtime.InteropServices;

namespace IoTAuditClient.Reporting.Summary;

/// <summary>Counts each problem once, however many audits have found it, and as its newest audit has it.</summary>
/// <remarks>Memory grows with the number of problems, by about 50 bytes each. Not thread-safe.</remarks>
internal sealed class ProblemCounts
{
    private readonly Dictionary<UInt128, (long Time, bool IsSuppressed)> _newest = [];

    public long Count => _newest.Count;

    /// <summary>How many problems are not suppressed in the newest audit that has them.</summary>
    public long Open { get; private set; }

    public long Suppressed => Count - Open;

    public void Add(AuditFinding finding, FindingOrigin origin) => Add(finding, FindingIdentity.NumberOf(finding, origin));

    /// <summary>Counts a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="number">The fingerprint of its problem, as a number.</param>
    /// <returns>How it stands to those that were counted before.</returns>
    public Newness Add(AuditFinding finding, UInt128 number)
    {
        var isSuppressed = finding.IsSuppressed is true;
        var time = (finding.TaskStartTime ?? finding.FindingTime)?.UtcTicks ?? long.MinValue;
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, number, out var isKnown);

        var newness = !isKnown || newest.Time == time ? Newness.First : newest.Time < time ? Newness.Newer : Newness.Older;

        // Of several findings of one audit, an open one counts, because a decision is still due.
        if (newness == Newness.Older || (isKnown && newest.Time == time && !newest.IsSuppressed))
        {
            return newness;
        }

        Open += (isSuppressed ? 0 : 1) - (isKnown && !newest.IsSuppressed ? 1 : 0);
        newest = (time, isSuppressed);
        return newness;
    }
}
