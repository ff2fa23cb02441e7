using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints the columns of a list that the command line names, separated by tabs.</summary>
internal sealed class ColumnsPlainWriter(IReadOnlyList<FindingColumn> columns, TextWriter output) : IItemWriter<PlacedFinding>
{
    public void Write(PlacedFinding item) => output.WriteLine(TabbedLine.Of(columns.Select(column => column.ValueOf(item))));

    public void Complete(bool isPartial)
    {
    }
}
