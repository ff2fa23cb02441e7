using IoTAudit.Cli.Services;
using IoTAuditClient;

namespace IoTAudit.Cli.Rendering;

/// <summary>Prints findings where no terminal draws them: one line a value, nothing wrapped, coloured or drawn, for grep and for files.</summary>
internal sealed class PlainFindingWriter(ServiceSelection selection, ConsoleContext context) : IFindingWriter
{
    private const int LabelWidth = 14;
    private bool _isNext;

    public void Write(AuditFinding finding)
    {
        var output = context.Output;
        if (_isNext)
        {
            output.WriteLine();
        }

        _isNext = true;
        output.WriteLine(Title.Of($"Finding {TerminalText.Show(finding.FindingId)}", selection));
        foreach (var row in FindingRows.Of(finding, context.TimeZone))
        {
            output.WriteLine($"  {(row.IsDetail ? "  " + row.Label : row.Label).PadRight(LabelWidth)}{row.Value}");
        }
    }

    public void WriteList(IReadOnlyList<AuditFinding> findings)
    {
        foreach (var finding in findings)
        {
            context.Output.WriteLine(
                $"{TerminalText.Show(finding.FindingId)}  {TerminalText.Show(finding.Severity?.Value),-8}  {TerminalText.Show(finding.CheckName?.Value)}");
        }
    }

    public void Complete()
    {
    }
}
