using System.Runtime.InteropServices;

namespace IoTAuditClient.Reporting.Summary;

/// <summary>Counts each problem once, however many audits have found it, and as its newest audit has it.</summary>
/// <param name="known">The newest audits of the one account and Region that all findings are of; none where they are not known.</param>
/// <remarks>Memory grows with the number of problems, by about 50 bytes each. Not thread-safe.</remarks>
internal sealed class ProblemCounts(IReadOnlyList<AuditTask> known)
{
    private readonly Dictionary<UInt128, (long Time, int Key, bool IsSuppressed)> _newest = [];

    /// <summary>Tells what is gone.</summary>
    public NewestAudits Audits { get; } = new(known);

    public long Count => _newest.Count;

    /// <summary>How many problems are not suppressed in the newest audit that has them, and not gone.</summary>
    public long Open => Count - Suppressed - Gone;

    /// <summary>How many problems a newer audit does not have, suppressed or not.</summary>
    public long Gone => _newest.Values.Count(problem => Audits.IsGone(problem.Key, problem.Time));

    /// <summary>How many problems are suppressed in the newest audit that has them, and not gone.</summary>
    public long Suppressed => _newest.Values.Count(problem => problem.IsSuppressed && !Audits.IsGone(problem.Key, problem.Time));

    /// <summary>Counts a finding.</summary>
    /// <param name="located">The finding.</param>
    /// <param name="number">The fingerprint of its problem, as a number.</param>
    /// <returns>How it stands to those of its problem that were counted before, and what <see cref="Audits"/> tells its audits by.
    /// </returns>
    public (Newness Newness, int Key) Add(LocatedFinding located, UInt128 number)
    {
        var key = Audits.Add(located);
        var isSuppressed = located.Finding.IsSuppressed is true;
        var time = Audits.TimeOf(located.Finding);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, number, out var isKnown);

        var newness = !isKnown || known.Time == time ? Newness.First : known.Time < time ? Newness.Newer : Newness.Older;

        // Of several findings of one audit, an open one counts, because a decision is still due.
        if (newness != Newness.Older && !(isKnown && known.Time == time && !known.IsSuppressed))
        {
            known = (time, key, isSuppressed);
        }

        return (newness, key);
    }
}
