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
    private const int LabelGap = 2;
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
        table.AddColumn(new TableColumn("").NoWrap().Padding(0, 0, LabelGap, 0));
        table.AddColumn(new TableColumn("").Padding(0, 0, 0, 0));
        table.AddRow(new Text("Finding", LabelStyle), new Text(VisibleText.Show(item.FindingId)));
        var rows = FindingRows.Of(item, context.TimeZone, isTable: true);
        var room = context.Width - LabelGap
            - rows.Select(static row => Cells.Count(row.Label) + (row.IsDetail ? 1 : 0)).DefaultIfEmpty().Max();
        var longLinks = rows.Where(row => row.IsLink && Cells.Count(row.Value) > room).ToList();
        foreach (var row in rows.Except(longLinks))
        {
            table.AddRow(
                new Text(row.IsDetail ? " " + row.Label : row.Label, LabelStyle),
                new Text(row.Value, row.IsSeverity ? SeverityStyle.Of(row.Value) : Style.Plain));
        }

        _console.Write(table);

        foreach (var link in longLinks)
        {
            TerminalConsole.WriteLink(link.Label, link.Value, context);
        }
    }

    public void Complete(bool isPartial)
    {
    }
}
