using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Text;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints related resources for people at a terminal: a client on one line, and others with what else is known below them.
/// </summary>
internal sealed class RelatedTableWriter(string findingId, ServiceSelection selection, ConsoleContext context) : IItemWriter<AuditResource>
{
    private const int TypeWidth = 22;
    private const int LeastName = 20;
    private const int WidestName = 44;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private long _count;
    private bool _hasHead;

    public void Write(AuditResource item)
    {
        if (_count++ == 0)
        {
            _console.WriteWrapped(Title.Of($"Related resources of {findingId}", selection), Bold, context.Width);
        }

        if (ConnectedClient.Of(item) is { } client)
        {
            WriteClient(client);
            return;
        }

        var line = new Paragraph();
        line.Append(Cells.Pad(VisibleText.Show(item.Type?.Value ?? "(no type)"), TypeWidth), Dim);
        line.Append(VisibleText.Show(item.Identifier.ToString()));
        _console.WriteLine(line);
        foreach (var (key, value) in item.AdditionalInfo)
        {
            var time = TimeText.OfUnixMilliseconds(value, context.TimeZone);
            _console.WriteLine(new Text($"{new string(' ', TypeWidth)}{VisibleText.Show(key)} {time ?? VisibleText.Show(value)}", Dim));
        }
    }

    public void Complete(bool isPartial)
    {
        if (_count > 0)
        {
            _console.WriteLine(new Text($"{Counts.Of(_count, "related resource")}{(isPartial ? ", and there may be more" : "")}", Bold));
        }
    }

    private void WriteClient(ConnectedClient client)
    {
        var width = Math.Max(context.Width - (2 * (ConnectedClient.TimeWidth + 2)), LeastName);
        if (!_hasHead)
        {
            _hasHead = true;
            _console.WriteLine(new Text(LineOf("client", ConnectedClient.FromHead, ConnectedClient.ToHead), Dim));
        }

        _console.WriteLine(new Text(LineOf(client.ClientId, client.From, client.To)));

        string LineOf(string name, string from, string to) =>
            $"{Cells.Pad(name, Math.Min(width, WidestName))}  {Cells.Pad(from, ConnectedClient.TimeWidth)}  {to}".TrimEnd();
    }
}
