using System.Collections.Immutable;

namespace IoTAuditClient.Emulator;

/// <summary>
/// The findings of the audits that ran here. An id is computed from the audit and the place in it, so that no table of ids is needed.
/// </summary>
/// <remarks>Thread-safe for readers; <see cref="EmulatedAudits"/> writes under its own lock.</remarks>
internal sealed class FoundFindings(long seed)
{
    private const int PlaceBits = 24;

    private readonly OpaqueIds _ids = new(seed, GeneratedAspect.FoundFindingIdKey);
    private volatile ImmutableSortedDictionary<int, FoundAudit> _audits = ImmutableSortedDictionary<int, FoundAudit>.Empty;

    public int Count => _audits.Values.Sum(audit => audit.Findings.Length);

    public void Begin(int number, EmulatedAuditTask task) => _audits = _audits.SetItem(number, new FoundAudit(number, task, []));

    public void Add(int number, IEnumerable<FoundFinding> findings)
    {
        var audit = _audits[number];
        _audits = _audits.SetItem(number, audit with { Findings = audit.Findings.AddRange(findings) });
    }

    public void Forget(int number) => _audits = _audits.Remove(number);

    /// <summary>The place of a finding with this id, or -1.</summary>
    public long PlaceOf(string findingId) =>
        _ids.TryDecode(findingId, out var place) && Has(place) ? place : -1;

    public bool Has(long place) => _audits.TryGetValue((int)(place >> PlaceBits), out var audit) && IndexOf(place) < audit.Findings.Length;

    public FindingDocument At(long place)
    {
        var audit = _audits[(int)(place >> PlaceBits)];
        var found = audit.Findings[IndexOf(place)];
        return FindingDocument.From(found.Problem.Report(_ids.Encode(place), audit.Task, found.Time, found.IsSuppressed));
    }

    /// <summary>The places of the findings that match a query, from a place on.</summary>
    public IEnumerable<long> Search(FindingQuery query, long start)
    {
        foreach (var (place, audit, found) in All(query.TaskId))
        {
            if (place >= start && IsMatch(query, audit, found))
            {
                yield return place;
            }
        }
    }

    /// <summary>What each finding of an audit counts as, with its place.</summary>
    public IEnumerable<(long Place, FindingFact Fact)> FactsOf(string taskId)
    {
        foreach (var (place, _, found) in All(taskId))
        {
            var key = ResourceKey.Of(found.Problem.Resource) ?? _ids.Encode(place);
            yield return (place, new FindingFact(found.Problem.CheckName, found.IsSuppressed, key));
        }
    }

    private static bool IsMatch(FindingQuery query, FoundAudit audit, FoundFinding found) =>
        (query.TaskId is null ? query.Covers(found.Time) : query.TaskId == audit.Task.TaskId)
        && (query.CheckName is null || query.CheckName == found.Problem.CheckName)
        && (query.IsSuppressed is null || query.IsSuppressed == found.IsSuppressed)
        && query.Identifier.All(member => found.Problem.Resource?.ResourceIdentifier?[member.Key] == member.Value);

    private IEnumerable<(long Place, FoundAudit Audit, FoundFinding Found)> All(string? taskId)
    {
        foreach (var audit in _audits.Values.Where(audit => taskId is null || audit.Task.TaskId == taskId))
        {
            for (var index = 0; index < audit.Findings.Length; index++)
            {
                yield return (((long)audit.Number << PlaceBits) + index, audit, audit.Findings[index]);
            }
        }
    }

    private static int IndexOf(long place) => (int)(place & ((1L << PlaceBits) - 1));
}
