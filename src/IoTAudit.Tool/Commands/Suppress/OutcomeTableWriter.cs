using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Prints what became of each finding for people at a terminal.</summary>
internal sealed class OutcomeTableWriter(ServiceSelection selection, ConsoleContext context) : IItemWriter<SuppressionOutcome>
{
    private const int ResultWidth = 9;

    private readonly OutcomeTable _table = new("Suppressions", ResultWidth, selection, context);

    public void Write(SuppressionOutcome item) => _table.Write(
        item.Result,
        item.FindingId,
        item.CheckName,
        item.Reason,
        isBad: item.Result is SuppressionOutcome.Failed or SuppressionOutcome.NotFound or SuppressionOutcome.NotAsked);

    public void Complete(bool isPartial)
    {
    }
}
