using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// Keeps the most urgent findings, up to a limit. Where there are more, some places are for the most urgent ones of each choice that a
/// filter has, so that no filter shows an empty table for what is there.
/// </summary>
/// <param name="limit">The most rows.</param>
/// <param name="isAsNew">Tells whether no later audit has the same problem.</param>
internal sealed class WorstRows(int limit, Func<RowKind, bool> isAsNew)
{
    private const int ShareOfChoice = 200;

    private readonly int _quota = limit / ShareOfChoice;
    private readonly Dictionary<FilterValue, (int Count, Urgency Least)> _choices = [];
    private List<ReportRow> _rows = [];
    private Urgency? _least;
    private long _number;

    public void Add(LocatedFinding located, RowKind kind)
    {
        var resource = ReportText.Of(located.Finding.NonCompliantResource?.Identifier) ?? "";
        var urgency = new Urgency(located.Finding.IsSuppressed == true, kind.Severity.Rank, kind.Check.Name, resource, _number++);
        if (!HasRoom(urgency, kind))
        {
            return;
        }

        _rows.Add(new ReportRow(located, kind, urgency));
        if (_rows.Count >= 2 * limit)
        {
            Cut(_rows.Where(row => isAsNew(row.Kind)));
        }
    }

    /// <summary>Takes the findings out, the most urgent one first.</summary>
    /// <param name="isOfProblems">Whether there is one for each problem, or every one.</param>
    /// <param name="stateOf">What became of the problem of a row.</param>
    public IReadOnlyList<ReportRow> Take(bool isOfProblems, Func<ReportRow, ProblemState> stateOf)
    {
        ReportRow[] rows = [.. _rows.Where(row => isAsNew(row.Kind))];
        foreach (var row in rows)
        {
            row.State = stateOf(row);
        }

        Cut(isOfProblems
            ? rows.GroupBy(static row => row.Kind.Problem)
                .Select(static same => same
                    .OrderByDescending(static row => row.Kind.Time)
                    .ThenBy(static row => row.Urgency.IsSuppressed)
                    .ThenBy(static row => row.Urgency.Number)
                    .First())
            : rows);
        return _rows;
    }

    // What was less urgent than all that was kept of its kind stays so: making a row of it would be in vain.
    private bool HasRoom(Urgency urgency, RowKind kind)
    {
        if (_least is not { } least || urgency.CompareTo(least) < 0)
        {
            return true;
        }

        foreach (var value in kind.FilterValues(urgency.IsSuppressed ? ProblemState.Suppressed : ProblemState.Open))
        {
            if (!_choices.TryGetValue(value, out var kept)
                ? _quota > 0
                : kept.Count < _quota || (_quota > 0 && urgency.CompareTo(kept.Least) < 0))
            {
                return true;
            }
        }

        return false;
    }

    private void Cut(IEnumerable<ReportRow> rows)
    {
        ReportRow[] ordered = [.. rows.OrderBy(static row => row.State).ThenBy(static row => row.Urgency)];
        if (ordered.Length <= limit)
        {
            _rows = [.. ordered];
            return;
        }

        var kept = KeepChoices(ordered);
        foreach (var row in ordered.TakeWhile(_ => kept.Count < limit))
        {
            kept.Add(row);
        }

        _least = ordered[limit - 1].Urgency;
        _rows = [.. ordered.Where(kept.Contains).Take(limit)];
    }

    private HashSet<ReportRow> KeepChoices(ReportRow[] ordered)
    {
        var kept = new HashSet<ReportRow>(ReferenceEqualityComparer.Instance);
        _choices.Clear();
        foreach (var row in ordered)
        {
            foreach (var value in row.Kind.FilterValues(row.State))
            {
                var count = _choices.GetValueOrDefault(value).Count;
                if (count < _quota)
                {
                    _choices[value] = (count + 1, row.Urgency);
                    kept.Add(row);
                }
            }
        }

        return kept;
    }
}
