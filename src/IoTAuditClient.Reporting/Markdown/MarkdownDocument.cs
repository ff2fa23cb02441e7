using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Markdown;

/// <summary>
/// A report in GitHub's Markdown. The findings come first and the totals last, because the totals are known only then:
/// neither needs more memory for more findings.
/// </summary>
internal sealed class MarkdownDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly MarkdownTotals _totals = new(context.NewestAudits);
    private readonly LocatedMarkdownRow _columns = new(context.IsOfSeveral);

    public void Start() => output.Write($"{MarkdownParts.Head(context)}\n{_columns.Head}");

    public void Write(LocatedFinding located)
    {
        _totals.Add(located, FindingIdentity.NumberOf(located.Finding, located.Origin));
        output.Write(_columns.Of(located));
    }

    public void Finish(bool isPartial)
    {
        output.Write(isPartial ? $"\n{MarkdownParts.Partial}" : "");
        output.Write($"\n{MarkdownParts.Totals(_totals, isPartial)}");
        if (MarkdownParts.Checks(_totals) is not [] and var checks)
        {
            output.Write($"\n## Checks\n\n{string.Concat(checks)}");
        }
    }
}
