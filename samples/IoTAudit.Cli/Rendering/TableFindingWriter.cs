using IoTAudit.Cli.Services;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Cli.Rendering;

/// <summary>Prints findings for people at a terminal: a table each. Foreign text goes in as <see cref="Text"/>, never as markup.</summary>
internal sealed class TableFindingWriter(ServiceSelection selection, ConsoleContext context) : IFindingWriter
{
    /// <summary>The columns of a list that are neither id nor check: the severity, and what stands between columns.</summary>
    private const int ListWidthBesideCheck = 14;

    private static readonly Style LabelStyle = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context);
    private bool _isNext;

    public void Write(AuditFinding finding)
    {
        if (_isNext)
        {
            _console.WriteLine();
        }

        _isNext = true;
        var table = CreateTable("Audit finding");
        table.HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("").Padding(0, 0, 0, 0));
        table.AddRow(new Text("Finding", LabelStyle), new Text(TerminalText.Show(finding.FindingId)));
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
        var table = CreateTable("Audit findings");
        var checkWidth = context.Width - ListWidthBesideCheck - findings.Select(finding => finding.FindingId?.Length ?? 0).DefaultIfEmpty().Max();
        table.AddColumn(new TableColumn("Id").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Severity").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Check").Padding(0, 0, 0, 0));
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(TerminalText.Show(finding.FindingId)),
                new Text(TerminalText.Show(finding.Severity?.Value), SeverityStyle.Of(finding.Severity?.Value)),
                new Text(NameFolding.Fold(TerminalText.Show(finding.CheckName?.Value), checkWidth)));
        }

        _console.Write(table);
    }

    public void Complete()
    {
    }

    private Table CreateTable(string title) => new()
    {
        Title = new TableTitle(Markup.Escape(Title.Of(title, selection)), new Style(decoration: Decoration.Bold)),
        Border = TableBorder.Horizontal,
        BorderStyle = LabelStyle,
    };
}
