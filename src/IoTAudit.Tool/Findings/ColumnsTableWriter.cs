using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints the columns of a list that the command line names for people at a terminal. Ids and the last column are never cut; what has no
/// usual width shares what the others leave.
/// </summary>
internal sealed class ColumnsTableWriter : IItemWriter<PlacedFinding>
{
    private const int LeastShare = 12;
    private const int UsualShare = 44;
    private readonly ListTitle _title;
    private readonly ServiceSelection _selection;
    private readonly IReadOnlyList<FindingColumn> _columns;
    private readonly IAnsiConsole _console;
    private readonly FindingCounts _counts = new();
    private readonly int _share;
    private bool _hasBegun;

    public ColumnsTableWriter(
        IReadOnlyList<FindingColumn> columns, ListTitle title, ServiceSelection selection, ConsoleContext context)
    {
        (_columns, _title, _selection) = (columns, title, selection);
        _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
        var sharing = columns.Count(static column => column.Width == 0);
        var left = context.Width - columns.Sum(static column => column.Width + 1) + 1;
        _share = sharing == 0 ? 0 : Math.Clamp(left / sharing, LeastShare, UsualShare);
    }

    public void Write(PlacedFinding item)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _console.WriteLine(new Text(Title.Of(_title.Of(item.Finding), _selection), new Style(decoration: Decoration.Bold)));
            var header = LineOf(
                static column => column.Name.ToUpperInvariant(), _ => new Style(decoration: Decoration.Underline | Decoration.Dim));
            _console.WriteLine(header);
        }

        _counts.Add(item.Finding);
        var style = item.Finding.IsSuppressed is true ? new Style(decoration: Decoration.Dim) : Style.Plain;
        _console.WriteLine(LineOf(
            column => ShownOf(column, item),
            column => column.Name == "severity" ? SeverityStyle.Of(item.Finding.Severity?.Value) : style));
    }

    public void Complete(bool isPartial)
    {
        if (_hasBegun)
        {
            _console.WriteLine(new Text(_counts + (isPartial ? ", and there may be more" : ""), new Style(decoration: Decoration.Bold)));
        }
    }

    // People read short forms here as in the usual table; plain has the whole values.
    private static string ShownOf(FindingColumn column, PlacedFinding item) => column.Name switch
    {
        "check" => CheckNames.Shorten(VisibleText.Show(item.Finding.CheckName?.Value)),
        "resource" => ResourceText.Short(item.Finding.NonCompliantResource),
        _ => VisibleText.Show(column.ValueOf(item)),
    };

    private Paragraph LineOf(Func<FindingColumn, string> textOf, Func<FindingColumn, Style> styleOf)
    {
        var line = new Paragraph();
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            var text = textOf(column);
            var width = column.Width == 0 ? _share : column.Width;
            var isWhole = i == _columns.Count - 1 || column.Name is "id" or "audit";
            line.Append(isWhole ? Cells.Pad(text, i == _columns.Count - 1 ? 0 : width) : Cells.FitMiddle(text, width), styleOf(column));
            line.Append(i == _columns.Count - 1 ? "" : " ");
        }

        return line;
    }
}
