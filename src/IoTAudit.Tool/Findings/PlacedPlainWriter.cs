namespace IoTAudit.Tool.Findings;

/// <summary>Prints the lines of a list with account and Region as their last columns, so that the others stay where they are.</summary>
internal sealed class PlacedPlainWriter(TextWriter output) : IItemWriter<PlacedFinding>
{
    public void Write(PlacedFinding item) =>
        output.WriteLine(ListPlainWriter.LineOf(item.Finding, item.ShownAccount ?? "", item.Region ?? ""));

    public void Complete(bool isPartial)
    {
    }
}
