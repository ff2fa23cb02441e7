using System.Runtime.InteropServices;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Summary;

/// <summary>
/// Tells whether a problem of an older audit is gone: whether a newer audit looked at it and does not have it. Where audits are known,
/// their checks alone say so, because an audit that fails, or runs, lists findings too. Otherwise findings speak alone, so that each audit
/// of an account and Region counts. Not thread-safe.
/// </summary>
/// <param name="known">
/// The newest audits of the one account and Region that all findings are of, whose findings are all listed; none where they are not known.
/// </param>
internal sealed class NewestAudits(IReadOnlyList<AuditTask> known)
{
    /// <summary>The time of an audit whose start is not known.</summary>
    public const long Unknown = long.MinValue;

    private readonly Dictionary<(FindingOrigin Place, string? Check), int> _keys = [];
    private readonly List<long> _newest = [];

    /// <summary>Whether audits say what is gone, and not findings alone.</summary>
    public bool AreKnown { get; } = known.Count > 0;

    /// <summary>What is gone, as a sentence for people.</summary>
    public string Meaning => GoneText.MeaningOf(known);

    /// <summary>When the audit of a finding began, in ticks of UTC; of one that does not say it, when it was found.</summary>
    public long TimeOf(AuditFinding finding) => (StartOf(finding) ?? finding.FindingTime)?.UtcTicks ?? Unknown;

    /// <summary>Takes note of the audit of a finding.</summary>
    /// <returns>The number of what its audits are told by, for <see cref="IsGone"/>.</returns>
    public int Add(LocatedFinding located)
    {
        var finding = located.Finding;
        var check = AreKnown ? FindingIdentity.CheckOf(finding) : null;
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, (located.Origin, check?.Value), out var isThere);
        if (!isThere)
        {
            key = _newest.Count;
            _newest.Add(known.Where(audit => AuditWitness.TellsOf(audit, check)).Max(static audit => audit.StartTime?.UtcTicks) ?? Unknown);
        }

        // Findings of one audit have times of their own, so that only a start tells that one audit is newer than another.
        if (!AreKnown && finding.TaskStartTime is { } start)
        {
            _newest[key] = Math.Max(_newest[key], start.UtcTicks);
        }

        return key;
    }

    /// <summary>Whether a newer audit does not have a problem that the audit of that time had, by what was added so far.</summary>
    public bool IsGone(int key, long time) => time < _newest[key];

    // A service may tell the start of an audit more exactly than its findings do.
    private DateTimeOffset? StartOf(AuditFinding finding) =>
        known.FirstOrDefault(audit => audit.TaskId == finding.TaskId)?.StartTime ?? finding.TaskStartTime;
}
