using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints whole findings for people at a terminal: a table each. Foreign text goes in as <see cref="Text"/>, never as markup.
/// </summary>
internal sealed class DetailTableWriter(ServiceSelection selection, ConsoleContext context) : IItemWriter<AuditFinding>
{
    private static readonly Style LabelStyle = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context);
    private bool _isNext;

    public void Write(AuditFinding item)
    {
        if (_isNext)
        {
            _console.WriteLine();
        }

        _isNext = true;
        var table = Tables.Create("Audit finding", selection);
        table.HideHeaders();

        // Its title parts a finding from the one before, and lines around it would push it off a screen of 24.
        table.Border = TableBorder.None;
        table.AddColumn(new TableColumn("").NoWrap().Padding(0, 0, 2, 0));
        table.AddColumn(new TableColumn("").Padding(0, 0, 0, 0));
        table.AddRow(new Text("Finding", LabelStyle), new Text(VisibleText.Show(item.FindingId)));
        foreach (var row in FindingRows.Of(item, context.TimeZone, isTable: true))
        {
            table.AddRow(
                new Text(row.IsDetail ? " " + row.Label : row.Label, LabelStyle),
                new Text(row.Value, row.IsSeverity ? SeverityStyle.Of(row.Value) : Style.Plain));
        }

        _console.Write(table);
    }

    public void Complete(bool isPartial)
    {
    }
}
