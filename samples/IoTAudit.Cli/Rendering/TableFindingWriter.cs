using IoTAudit.Cli.Services;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Cli.Rendering;

/// <summary>Prints findings for people at a terminal: a table each. Foreign text goes in as <see cref="Text"/>, never as markup.</summary>
internal sealed class TableFindingWriter(ServiceSelection selection, ConsoleContext context) : IFindingWriter
{
    private static readonly Style LabelStyle = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context);

    public void Write(AuditFinding finding)
    {
        var table = CreateTable(FindingTitle.Of(finding, selection));
        table.HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("").Padding(0, 0, 0, 0));
        foreach (var row in FindingRows.Of(finding, context.TimeZone))
        {
            table.AddRow(
                new Text(row.IsDetail ? " " + row.Label : row.Label, LabelStyle),
                new Text(row.Value, row.IsSeverity ? SeverityStyle.Of(row.Value) : Style.Plain));
        }

        _console.Write(table);
    }

    public void WriteList(IReadOnlyList<AuditFinding> findings)
    {
        var table = CreateTable(selection.IsEmulator ? $"Findings {FindingTitle.Invented}" : "Findings");
        table.AddColumn(new TableColumn("Id").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Severity").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Check").Padding(0, 0, 0, 0));
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(TerminalText.Show(finding.FindingId)),
                new Text(TerminalText.Show(finding.Severity?.Value), SeverityStyle.Of(finding.Severity?.Value)),
                new Text(TerminalText.Show(finding.CheckName?.Value)));
        }

        _console.Write(table);
    }

    public void Complete()
    {
    }

    private static Table CreateTable(string title) => new()
    {
        Title = new TableTitle(Markup.Escape(title), new Style(decoration: Decoration.Bold)),
        Border = TableBorder.Horizontal,
        BorderStyle = LabelStyle,
    };
}
