using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Summary;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// Keeps the rows of the worst findings, as many as can have room. Of a problem that several audits found, the newest one's row is kept;
/// what is gone has none. Not thread-safe.
/// </summary>
/// <param name="context">How much room there is, and what a row shows.</param>
/// <param name="audits">Tells what is gone.</param>
internal sealed class WorstMarkdownRows(ExportContext context, NewestAudits audits)
{
    /// <summary>A row that takes more than this part of the room is left out, so that it does not keep all others away.</summary>
    private const int LongestPart = 4;

    private readonly LocatedMarkdownRow _columns = new(context.IsOfSeveral);
    private readonly Dictionary<int, MarkdownRowsOfAudits> _rows = [];
    private long _number;

    /// <summary>Adds a finding.</summary>
    /// <param name="located">The finding.</param>
    /// <param name="problem">The fingerprint of its problem, as a number.</param>
    /// <param name="newness">How it stands to the findings of the problem that came before it.</param>
    /// <param name="key">What its audits are told by.</param>
    public void Add(LocatedFinding located, UInt128 problem, Newness newness, int key)
    {
        // A newer audit may turn out to have none of the rows of one account and Region, so that each has room for as many as all.
        var rows = _rows.TryGetValue(key, out var known) ? known
            : _rows[key] = new MarkdownRowsOfAudits(context.MaxLength, context.MaxFindings, time => audits.IsGone(key, time));
        var finding = located.Finding;
        var row = newness == Newness.Older ? null : _columns.Of(located);
        if (row?.Length > context.MaxLength / LongestPart)
        {
            row = null;
        }

        var identity = FindingIdentity.Of(finding);
        var urgency = new Urgency(
            finding.IsSuppressed == true,
            -finding.Severity.GetValueOrDefault().Urgency,
            identity.CheckName?.Value ?? "",
            identity.ResourceKey,
            _number++);
        rows.Add(urgency, row, problem, newness, audits.TimeOf(finding));
    }

    /// <summary>Takes the rows out, the worst first.</summary>
    public IReadOnlyList<string> Take() =>
    [
        .. _rows.Values.SelectMany(static rows => rows.All)
            .OrderBy(static row => row.Urgency)
            .Take(context.MaxFindings ?? int.MaxValue)
            .Select(static row => row.Text),
    ];
}
