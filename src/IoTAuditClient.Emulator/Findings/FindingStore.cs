using System.Collections.Immutable;

namespace IoTAuditClient.Emulator;

/// <summary>
/// The findings that the emulator serves: those that were added, then the generated ones, then those of audits that ran here.
/// </summary>
/// <remarks>Thread-safe. A change is seen by the next request.</remarks>
public sealed class FindingStore
{
    // Places in a list: added findings have small numbers, generated ones start here, and those of audits that ran here after them.
    private const long FirstGenerated = 1L << 40;
    private const long FirstFound = 1L << 41;

    private readonly object _lock = new();
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, FindingDocument> _added = [];
    private readonly FoundFindings _found;
    private ImmutableHashSet<long> _hidden = [];
    private long _nextPlace;

    internal FindingStore(AuditEmulatorOptions options, FoundFindings found)
    {
        Generated = new GeneratedFindings(options);
        _found = found;
    }

    /// <summary>
    /// The generated findings, as many as <see cref="AuditEmulatorOptions.GeneratedFindings"/> says, removed ones included.
    /// </summary>
    public GeneratedFindings Generated { get; }

    /// <summary>How many findings are served.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _added.Count + Generated.Count + _found.Count - _hidden.Count(place => place < FirstFound || IsFound(place));
            }
        }
    }

    /// <summary>Adds a finding. One with the same id, also a generated one or one of an audit, is replaced.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(EmulatedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Add(FindingDocument.From(finding));
    }

    /// <summary>Adds several findings.</summary>
    /// <param name="findings">The findings.</param>
    public void AddRange(IEnumerable<EmulatedFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>Adds a finding as JSON text of any shape, which is served byte for byte.</summary>
    /// <param name="json">
    /// The value of the member <c>finding</c>. Where its members have the usual types, the filters of ListAuditFindings see them,
    /// and ListRelatedResourcesForAuditFinding serves its <c>relatedResources</c>.
    /// </param>
    /// <param name="findingId">The id to find it under, where it differs from the text's own <c>findingId</c> or the text has none.</param>
    /// <returns>The id that it is found under.</returns>
    /// <exception cref="ArgumentException">The text is not JSON, has no id, or the id breaks the service's rule.</exception>
    public string AddJson(string json, string? findingId = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        var document = FindingDocument.Parse(json, findingId);
        Add(document);
        return document.FindingId;
    }

    /// <summary>
    /// Takes a finding away, also a generated one and one of an audit. The problem stays in the fleet, see <see cref="EmulatedFleet"/>.
    /// </summary>
    /// <param name="findingId">Its id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string findingId)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        lock (_lock)
        {
            if (_places.Remove(findingId, out var place))
            {
                return _added.Remove(place);
            }

            return Hide(findingId);
        }
    }

    /// <summary>Takes away every finding that was added; the generated ones and those of audits are as they were made.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _places.Clear();
            _added.Clear();
            _hidden = [];
        }
    }

    internal FindingDocument? Find(string findingId)
    {
        ImmutableHashSet<long> hidden;
        lock (_lock)
        {
            if (_places.TryGetValue(findingId, out var place))
            {
                return _added[place];
            }

            hidden = _hidden;
        }

        var made = PlaceOf(findingId);
        return made < 0 || hidden.Contains(made) ? null : Create(made);
    }

    /// <summary>The audits that added findings name, each with its start where one of them tells it.</summary>
    internal IReadOnlyDictionary<string, DateTimeOffset?> AddedTasks()
    {
        lock (_lock)
        {
            return _added.Values.Where(document => document.TaskId is not null)
                .GroupBy(document => document.TaskId!, StringComparer.Ordinal)
                .ToDictionary(
                    task => task.Key, task => task.Min(document => document.TaskStartTime ?? document.FindingTime), StringComparer.Ordinal);
        }
    }

    /// <summary>What each finding of an audit counts as.</summary>
    internal IEnumerable<FindingFact> FactsOf(string taskId)
    {
        FindingFact[] added;
        ImmutableHashSet<long> hidden;
        lock (_lock)
        {
            added = [.. _added.Values.Where(document => document.TaskId == taskId).Select(document => document.Fact)];
            hidden = _hidden;
        }

        var generated = new GeneratedSearch(Generated, new FindingQuery { TaskId = taskId }).From(0)
            .Where(number => !hidden.Contains(FirstGenerated + number)).Select(Generated.Generator.FactAt);
        var found = _found.FactsOf(taskId).Where(entry => !hidden.Contains(FirstFound + entry.Place)).Select(entry => entry.Fact);
        return added.Concat(generated).Concat(found);
    }

    internal FindingPage Page(FindingQuery query, long start, int size)
    {
        var page = new List<FindingDocument>(size);
        foreach (var (place, create) in MatchesFrom(query, start))
        {
            if (page.Count == size)
            {
                return new FindingPage(page, place);
            }

            page.Add(create());
        }

        return new FindingPage(page, Next: null);
    }

    internal IEnumerable<FindingDocument> All(FindingQuery query) => MatchesFrom(query, start: 0).Select(match => match.Create());

    private IEnumerable<(long Place, Func<FindingDocument> Create)> MatchesFrom(FindingQuery query, long start)
    {
        KeyValuePair<long, FindingDocument>[] added;
        ImmutableHashSet<long> hidden;
        lock (_lock)
        {
            added = start >= FirstGenerated ? [] : [.. _added.Where(entry => entry.Key >= start && entry.Value.Matches(query))];
            hidden = _hidden;
        }

        foreach (var (place, document) in added)
        {
            yield return (place, () => document);
        }

        var generated = new GeneratedSearch(Generated, query).From(Math.Max(0, start - FirstGenerated))
            .Select(number => FirstGenerated + number);
        var found = _found.Search(query, start - FirstFound).Select(place => FirstFound + place);
        foreach (var place in (start < FirstFound ? generated : []).Concat(found))
        {
            if (!hidden.Contains(place))
            {
                yield return (place, () => Create(place));
            }
        }
    }

    private FindingDocument Create(long place) =>
        place >= FirstFound ? _found.At(place - FirstFound) : FindingDocument.From(Generated[(int)(place - FirstGenerated)]);

    private bool IsFound(long place) => _found.Has(place - FirstFound);

    private long PlaceOf(string findingId)
    {
        var number = Generated.IndexOf(findingId);
        if (number >= 0)
        {
            return FirstGenerated + number;
        }

        var place = _found.PlaceOf(findingId);
        return place < 0 ? -1 : FirstFound + place;
    }

    private void Add(FindingDocument document)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(document.FindingId, out var place))
            {
                place = _nextPlace++;
                _places.Add(document.FindingId, place);
                Hide(document.FindingId);
            }

            _added[place] = document;
        }
    }

    private bool Hide(string findingId)
    {
        var place = PlaceOf(findingId);
        if (place < 0 || _hidden.Contains(place))
        {
            return false;
        }

        _hidden = _hidden.Add(place);
        return true;
    }
}
