using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Prints a line a finding with tabs between what became of it, its id, its check, its resource, and why.</summary>
internal sealed class OutcomePlainWriter(TextWriter output) : IItemWriter<SuppressionOutcome>
{
    public void Write(SuppressionOutcome item) => output.WriteLine(TabbedLine.Of(
        item.Result,
        item.FindingId,
        item.CheckName?.Value,
        item.Resource is null ? null : ResourceText.Short(item.Resource),
        item.Reason));

    public void Complete(bool isPartial)
    {
    }
}
