using System.Collections.Immutable;

namespace IoTAuditClient.Emulator;

/// <summary>The findings that the emulator serves: those that were added, then the generated ones.</summary>
/// <remarks>Thread-safe. A change is seen by the next request.</remarks>
public sealed class FindingStore
{
    // Places in a list: added findings have small numbers, generated ones start here.
    private const long FirstGenerated = 1L << 40;

    private readonly object _lock = new();
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, FindingDocument> _added = [];
    private ImmutableHashSet<long> _hidden = [];
    private long _nextPlace;

    internal FindingStore(AuditEmulatorOptions options) => Generated = new GeneratedFindings(options);

    /// <summary>The generated findings, as many as <see cref="AuditEmulatorOptions.GeneratedFindings"/> says, removed ones included.</summary>
    public GeneratedFindings Generated { get; }

    /// <summary>How many findings are served.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _added.Count + Generated.Count - _hidden.Count;
            }
        }
    }

    /// <summary>Adds a finding. One with the same id, also a generated one, is replaced.</summary>
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

    /// <summary>Takes a finding away, also a generated one.</summary>
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

    /// <summary>Takes away every finding that was added; the generated ones are as at the start.</summary>
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

        var number = Generated.IndexOf(findingId);
        return number < 0 || hidden.Contains(number) ? null : FindingDocument.From(Generated[number]);
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

        foreach (var number in new GeneratedSearch(Generated, query).From(Math.Max(0, start - FirstGenerated)))
        {
            if (!hidden.Contains(number))
            {
                yield return (FirstGenerated + number, () => FindingDocument.From(Generated[(int)number]));
            }
        }
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
        var number = Generated.IndexOf(findingId);
        if (number < 0 || _hidden.Contains(number))
        {
            return false;
        }

        _hidden = _hidden.Add(number);
        return true;
    }
}
