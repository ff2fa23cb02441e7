using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>Picks the writer of a format.</summary>
internal static class SummaryWriters
{
    public static ISummaryWriter Create(OutputFormat format, ServiceSelection selection, ConsoleContext context) => format switch
    {
        OutputFormat.Table => new SummaryTableWriter(selection, context),
        OutputFormat.Json => new SummaryJsonWriter(context.Output),
        OutputFormat.JsonLines => new SummaryJsonLinesWriter(context.Output),
        _ => new SummaryPlainWriter(context.Output),
    };
}
