using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Picks the writer of a format.</summary>
internal static class SuppressionWriters
{
    public static IItemWriter<SuppressionOutcome> ForOutcomes(OutputFormat format, ServiceSelection selection, ConsoleContext context) =>
        format switch
        {
            OutputFormat.Json or OutputFormat.JsonLines =>
                ItemWriters.ForJson(format, "findings", SuppressionJsonContext.Default.SuppressionOutcome, context.Output),
            OutputFormat.Table => new OutcomeTableWriter(selection, context),
            _ => new OutcomePlainWriter(context.Output),
        };

    public static IItemWriter<AuditSuppression> ForList(OutputFormat format, ServiceSelection selection, ConsoleContext context) =>
        format switch
        {
            OutputFormat.Json or OutputFormat.JsonLines =>
                ItemWriters.ForJson(format, "suppressions", SuppressionJsonContext.Default.AuditSuppression, context.Output),
            OutputFormat.Table => new SuppressionTableWriter(selection, context),
            _ => new SuppressionPlainWriter(context.Output),
        };
}
