using System.Globalization;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Prints suppressions for people at a terminal: a line each, on a narrow terminal two, and below it why.</summary>
internal sealed class SuppressionTableWriter(ServiceSelection selection, ConsoleContext context) : IItemWriter<AuditSuppression>
{
    private const int UntilWidth = 16;
    private const int CheckWidth = 34;
    private const int LeastResource = 18;
    private const int OneLineFrom = 110;
    private const string NarrowIndent = "  ";

    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private int _count;

    private bool IsNarrow => context.Width < OneLineFrom;

    public void Write(AuditSuppression item)
    {
        if (_count++ == 0)
        {
            WriteLine(Title.OfList("Suppressions", selection), new Style(decoration: Decoration.Bold));
            WriteLine(Line("Until (UTC)", "Check", IsNarrow ? "" : "Resource"), Dim);
        }

        var check = CheckNames.Shorten(VisibleText.Show(item.CheckName?.Value));
        var resource = item.Resource is null ? "" : ResourceText.Short(item.Resource);
        if (IsNarrow)
        {
            // Names are whole on lines of their own, so that they can be copied.
            WriteLine($"{Cells.Fit(UntilOf(item), UntilWidth)} {check}", Style.Plain);
            WriteLine(NarrowIndent + resource, Style.Plain);
        }
        else
        {
            WriteLine(Line(UntilOf(item), check, resource), Style.Plain);
        }

        if (!string.IsNullOrEmpty(item.Description))
        {
            var indent = IsNarrow ? NarrowIndent : new string(' ', UntilWidth + 1);
            _console.WriteWrapped(VisibleText.Show(item.Description), Dim, context.Width, indent);
        }
    }

    public void Complete(bool isPartial)
    {
        if (_count > 0)
        {
            var more = isPartial ? ", and there may be more" : "";
            WriteLine($"{Counts.Of(_count, "suppression")}{more}. --output plain or jsonl has everything.", Dim);
        }
    }

    private static string UntilOf(AuditSuppression item) => item switch
    {
        { ExpirationDate: { } end } => end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        { SuppressIndefinitely: true } => "indefinitely",
        _ => "not said",
    };

    private string Line(string until, string check, string resource)
    {
        var room = Math.Max(context.Width - UntilWidth - CheckWidth - 2, LeastResource);
        return $"{Cells.Fit(until, UntilWidth)} {Cells.FitMiddle(check, CheckWidth)} {Cells.FitMiddle(resource, room)}".TrimEnd();
    }

    private void WriteLine(string line, Style style) => _console.WriteLine(new Text(line, style));
}
