using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// Keeps the rows of the worst findings, as many as can have room. Of a problem that several audits found, the newest one's row is kept.
/// Not thread-safe.
/// </summary>
/// <param name="maxLength">The most characters, or null for no limit.</param>
/// <param name="maxCount">The most rows, or null for no limit.</param>
/// <param name="columns">What a row shows.</param>
internal sealed class WorstMarkdownRows(int? maxLength, int? maxCount, LocatedMarkdownRow columns)
{
    /// <summary>A row that takes more than this part of the room is left out, so that it does not keep all others away.</summary>
    private const int LongestPart = 4;

    private readonly SortedSet<Urgency> _order = [];
    private readonly Dictionary<Urgency, (string Text, UInt128 Problem)> _rows = [];
    private readonly Dictionary<UInt128, Urgency> _ofProblem = [];
    private long _length;
    private long _number;

    /// <summary>Adds a finding.</summary>
    /// <param name="located">The finding.</param>
    /// <param name="problem">The fingerprint of its problem, as a number.</param>
    /// <param name="newness">How it stands to the findings of the problem that came before it.</param>
    public void Add(LocatedFinding located, UInt128 problem, Newness newness)
    {
        if (newness == Newness.Newer && _ofProblem.TryGetValue(problem, out var older))
        {
            Remove(older);
        }

        var row = newness == Newness.Older ? null : columns.Of(located);
        if (row is null || row.Length > maxLength / LongestPart)
        {
            return;
        }

        var finding = located.Finding;
        var identity = FindingIdentity.Of(finding);
        var urgency = new Urgency(
            finding.IsSuppressed == true,
            -finding.Severity.GetValueOrDefault().Urgency,
            identity.CheckName?.Value ?? "",
            identity.ResourceKey,
            _number++);
        _order.Add(urgency);
        _rows.Add(urgency, (row, problem));
        _ofProblem[problem] = urgency;
        _length += row.Length;
        while (_length > maxLength || _rows.Count > maxCount)
        {
            Remove(_order.Max);
        }
    }

    /// <summary>Takes the rows out, the worst first.</summary>
    public IReadOnlyList<string> Take() => [.. _order.Select(urgency => _rows[urgency].Text)];

    private void Remove(Urgency urgency)
    {
        var (text, problem) = _rows[urgency];
        _order.Remove(urgency);
        _rows.Remove(urgency);
        _length -= text.Length;
        if (_ofProblem.TryGetValue(problem, out var kept) && kept == urgency)
        {
            _ofProblem.Remove(problem);
        }
    }
}
