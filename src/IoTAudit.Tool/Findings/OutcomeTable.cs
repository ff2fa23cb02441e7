using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints what became of each finding for people at a terminal: a line each, the check below it where it would be cut, and why.
/// </summary>
/// <param name="title">What stands above.</param>
/// <param name="outcomeWidth">How wide the longest outcome is.</param>
/// <param name="selection">Which service answers.</param>
/// <param name="context">The terminal.</param>
internal sealed class OutcomeTable(string title, int outcomeWidth, ServiceSelection selection, ConsoleContext context)
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Bad = new(Color.Red);

    // Lines have an id, which is never broken, also where it is longer than the terminal is wide.
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private bool _hasBegun;

    /// <param name="outcome">What became of the finding, in a word or two.</param>
    /// <param name="findingId">Its id.</param>
    /// <param name="checkName">Its check, where that is known.</param>
    /// <param name="reason">Why, where the outcome does not say it all.</param>
    /// <param name="isBad">Whether it is not what was asked for.</param>
    public void Write(string outcome, string? findingId, AuditCheckName? checkName, string? reason, bool isBad)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _console.WriteLine(new Text(Title.Of(title, selection), new Style(decoration: Decoration.Bold)));
        }

        var style = isBad ? Bad : Style.Plain;
        var id = VisibleText.Show(findingId ?? "(no id)");
        var line = new Paragraph();
        line.Append(Cells.Pad(outcome, outcomeWidth) + " ", style);
        line.Append(id);
        var check = checkName is { } name ? CheckNames.Shorten(VisibleText.Show(name.Value)) : "";
        var isBeside = outcomeWidth + Cells.Count(id) + Cells.Count(check) + 2 <= context.Width;
        line.Append(isBeside && check.Length > 0 ? $" {check}" : "", Dim);
        _console.WriteLine(line);
        if (!isBeside && check.Length > 0)
        {
            _console.WriteLine(new Text(new string(' ', outcomeWidth + 1) + check, Dim));
        }

        if (reason is not null)
        {
            foreach (var wrapped in WrappedText.Lines(new string(' ', outcomeWidth + 1), VisibleText.Show(reason), context.Width))
            {
                _console.WriteLine(new Text(wrapped, style));
            }
        }
    }
}
