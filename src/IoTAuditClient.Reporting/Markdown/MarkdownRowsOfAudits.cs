using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>The rows of the worst findings of audits one of which is the newest: what that one does not have is gone. Not thread-safe.
/// </summary>
/// <param name="maxLength">The most characters, or null for no limit.</param>
/// <param name="maxCount">The most rows, or null for no limit.</param>
/// <param name="isGone">Tells whether what an audit of that time had, and no later one, is gone by what was read so far.</param>
internal sealed class MarkdownRowsOfAudits(int? maxLength, int? maxCount, Func<long, bool> isGone)
{
    private readonly SortedSet<Urgency> _order = [];
    private readonly Dictionary<Urgency, (string Text, UInt128 Problem, long Time)> _rows = [];
    private readonly Dictionary<UInt128, Urgency> _ofProblem = [];
    private long _length;
    private long _newest = NewestAudits.Unknown;

    /// <summary>The rows, the worst first.</summary>
    public IEnumerable<(Urgency Urgency, string Text)> All => _order.Select(urgency => (urgency, _rows[urgency].Text));

    /// <summary>Adds a row.</summary>
    /// <param name="urgency">How urgent its finding is.</param>
    /// <param name="text">The row; null where it is not to be shown.</param>
    /// <param name="problem">The fingerprint of its problem, as a number.</param>
    /// <param name="newness">How its finding stands to those of the problem that came before it.</param>
    /// <param name="time">When its audit began.</param>
    public void Add(Urgency urgency, string? text, UInt128 problem, Newness newness, long time)
    {
        if (newness == Newness.Newer && _ofProblem.TryGetValue(problem, out var older))
        {
            Remove(older);
        }

        if (time > _newest)
        {
            _newest = time;
            foreach (var gone in _rows.Where(row => isGone(row.Value.Time)).Select(static row => row.Key).ToList())
            {
                Remove(gone);
            }
        }

        if (text is null || isGone(time))
        {
            return;
        }

        _order.Add(urgency);
        _rows.Add(urgency, (text, problem, time));
        _ofProblem[problem] = urgency;
        _length += text.Length;
        while (_length > maxLength || _rows.Count > maxCount)
        {
            Remove(_order.Max);
        }
    }

    private void Remove(Urgency urgency)
    {
        var (text, problem, _) = _rows[urgency];
        _order.Remove(urgency);
        _rows.Remove(urgency);
        _length -= text.Length;
        if (_ofProblem.TryGetValue(problem, out var kept) && kept == urgency)
        {
            _ofProblem.Remove(problem);
        }
    }
}
