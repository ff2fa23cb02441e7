using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// A report in GitHub's Markdown of bounded length: the totals, the worst findings, how many are left out, and the checks. It is written at
/// the end, and keeps no more rows than it can show.
/// </summary>
internal sealed class CutMarkdownDocument : IExportDocument
{
    /// <summary>The part of the room that the explanations of checks may take.</summary>
    private const int PartOfChecks = 4;
    private const string ChecksHead = "\n## Checks\n\n";

    private readonly MarkdownTotals _totals;
    private readonly LocatedMarkdownRow _columns;
    private readonly WorstMarkdownRows _rows;
    private readonly ExportOutput _output;
    private readonly ExportContext _context;

    public CutMarkdownDocument(ExportOutput output, ExportContext context)
    {
        (_output, _context) = (output, context);
        _columns = new LocatedMarkdownRow(context.IsOfSeveral);
        _totals = new MarkdownTotals(context.NewestAudits);
        _rows = new WorstMarkdownRows(context, _totals.Audits);
    }

    private string Noun => _totals.Problems is null ? "Findings" : "Problems";

    public void Start()
    {
    }

    public void Write(LocatedFinding located)
    {
        var problem = FindingIdentity.NumberOf(located.Finding, located.Origin);
        var (newness, key) = _totals.Add(located, problem);
        _rows.Add(located, problem, newness, key);
    }

    public void Finish(bool isPartial)
    {
        var room = new MarkdownRoom(_context.MaxLength);
        room.Add($"{MarkdownParts.Head(_context)}\n");
        room.Add(isPartial ? $"{MarkdownParts.Partial}\n" : "");
        room.Add($"{MarkdownParts.Totals(_totals, isPartial)}\n## {Noun}, the worst first\n\n{_columns.Head}");
        var checks = MarkdownParts.Checks(_totals);
        var rows = _rows.Take();
        var reserved = checks.Count == 0
            ? 0
            : Math.Min(ChecksHead.Length + checks.Sum(static check => check.Length), (_context.MaxLength ?? int.MaxValue) / PartOfChecks);
        room.AddLines(rows, reserved, $"{Noun.ToLowerInvariant()} are", _totals.Listed - rows.Count);
        if (checks.Count > 0)
        {
            room.Add(ChecksHead);
            room.AddLines(checks, 0, "checks are");
        }

        _output.Write(room.ToString());
    }
}
