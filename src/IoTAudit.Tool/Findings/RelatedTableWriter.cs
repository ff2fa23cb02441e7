using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints related resources for people at a terminal: what each is, and below it what else is known.</summary>
internal sealed class RelatedTableWriter(string findingId, ServiceSelection selection, ConsoleContext context) : IItemWriter<AuditResource>
{
    private const int TypeWidth = 22;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private long _count;

    public void Write(AuditResource item)
    {
        if (_count++ == 0)
        {
            WriteLine(new Text(Title.Of($"Related resources of {findingId}", selection), Bold));
        }

        var line = new Paragraph();
        line.Append(Cells.Pad(VisibleText.Show(item.Type?.Value ?? "(no type)"), TypeWidth), Dim);
        line.Append(VisibleText.Show(item.Identifier.ToString()));
        WriteLine(line);
        foreach (var (key, value) in item.AdditionalInfo)
        {
            var time = TimeText.OfUnixMilliseconds(value, context.TimeZone);
            WriteLine(new Text($"{new string(' ', TypeWidth)}{VisibleText.Show(key)} {time ?? VisibleText.Show(value)}", Dim));
        }
    }

    public void Complete(bool isPartial)
    {
        if (_count > 0)
        {
            WriteLine(new Text($"{Counts.Of(_count, "related resource")}{(isPartial ? ", and there may be more" : "")}", Bold));
        }
    }

    private void WriteLine(Spectre.Console.Rendering.IRenderable line)
    {
        _console.Write(line);
        _console.WriteLine();
    }
}
