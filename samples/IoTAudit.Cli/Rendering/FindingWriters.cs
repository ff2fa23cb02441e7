using IoTAudit.Cli.Commands;
using IoTAudit.Cli.Services;

namespace IoTAudit.Cli.Rendering;

/// <summary>Picks the writer of a format.</summary>
internal static class FindingWriters
{
    public static IFindingWriter Create(OutputFormat format, bool isSingle, ServiceSelection selection, ConsoleContext context) => format switch
    {
        OutputFormat.Json => new JsonFindingWriter(context.Output, isSingle),
        OutputFormat.JsonLines => new JsonLinesFindingWriter(context.Output),
        _ when context.IsTerminal => new TableFindingWriter(selection, context),
        _ => new PlainFindingWriter(selection, context),
    };
}
