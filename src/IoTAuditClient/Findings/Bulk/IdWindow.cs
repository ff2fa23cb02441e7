namespace IoTAuditClient.Findings.Bulk;

/// <summary>
/// Ids that are answered together, and which of them have no answer yet. One that was given several times is asked for once.
/// </summary>
internal sealed class IdWindow
{
    private const int None = -1;

    private readonly List<string?> _ids;

    // The last place of each id without an answer, and from each place the one before it with the same id.
    private readonly Dictionary<string, int> _pending = new(StringComparer.Ordinal);
    private readonly int[] _before;
    private int _next;

    /// <param name="ids">The ids as given, null and ill-formed ones included. The window keeps the list.</param>
    public IdWindow(List<string?> ids)
    {
        _ids = ids;
        _before = new int[ids.Count];
        for (var place = 0; place < ids.Count; place++)
        {
            if (FailureOf(ids[place]) is { } failure)
            {
                Refused.Add((place, AuditFindingOutcome.Failed(ids[place] ?? "", failure)));
            }
            else
            {
                _before[place] = _pending.GetValueOrDefault(ids[place]!, None);
                _pending[ids[place]!] = place;
            }
        }
    }

    public int Count => _ids.Count;

    /// <summary>Gets how many different ids have no answer yet.</summary>
    public int PendingCount => _pending.Count;

    /// <summary>Gets the outcomes of the ids that cannot be asked for.</summary>
    public List<(int Place, AuditFindingOutcome Outcome)> Refused { get; } = [];

    /// <summary>
    /// Takes the next ids that have no answer, in their order, each once. An id that was taken counts as pending until
    /// it is answered.
    /// </summary>
    public List<string> TakePending(int count)
    {
        var ids = new List<string>();
        for (; ids.Count < count && _next < _ids.Count; _next++)
        {
            // Only the first place of an id has none before it; a refused id keeps the 0 of a new array.
            if (_before[_next] == None && _pending.ContainsKey(_ids[_next]!))
            {
                ids.Add(_ids[_next]!);
            }
        }

        return ids;
    }

    /// <summary>Notes that an id has its answer.</summary>
    /// <returns>The last place at which it was given; -1 where it was not, or was answered before.</returns>
    public int Complete(string findingId) => _pending.Remove(findingId, out var place) ? place : None;

    /// <summary>The place before this one at which the same id was given; -1 where there is none.</summary>
    public int PreviousPlace(int place) => _before[place];

    private static ArgumentException? FailureOf(string? findingId)
    {
        try
        {
            AuditFindingId.Rule.ThrowIfBroken(findingId, nameof(findingId));
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception;
        }
    }
}
