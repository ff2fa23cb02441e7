using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints whole findings where no terminal draws them: one line a value, nothing wrapped, coloured or drawn, for grep
/// and for files.
/// </summary>
internal sealed class DetailPlainWriter(ServiceSelection selection, ConsoleContext context) : IItemWriter<AuditFinding>
{
    private const int LabelWidth = 14;
    private bool _isNext;

    public void Write(AuditFinding item)
    {
        var output = context.Output;
        if (_isNext)
        {
            output.WriteLine();
        }

        _isNext = true;
        output.WriteLine(Title.Of($"Finding {VisibleText.Show(item.FindingId)}", selection));
        foreach (var row in FindingRows.Of(item, context.TimeZone))
        {
            output.WriteLine($"  {(row.IsDetail ? "  " + row.Label : row.Label).PadRight(LabelWidth)}{row.Value}");
        }
    }

    public void Complete(bool isPartial)
    {
    }
}
