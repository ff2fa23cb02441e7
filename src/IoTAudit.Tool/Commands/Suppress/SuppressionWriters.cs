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
            OutputFormat.Json => new JsonItemWriter<SuppressionOutcome>(
                context.Output, "findings", SuppressionJsonContext.Default.SuppressionOutcome),
            OutputFormat.JsonLines => new JsonLinesItemWriter<SuppressionOutcome>(
                context.Output, SuppressionJsonContext.Default.SuppressionOutcome),
            OutputFormat.Table => new OutcomeTableWriter(selection, context),
            _ => new OutcomePlainWriter(context.Output),
        };

    public static IItemWriter<AuditSuppression> ForList(OutputFormat format, ServiceSelection selection, ConsoleContext context) =>
        format switch
        {
            OutputFormat.Json => new JsonItemWriter<AuditSuppression>(
                context.Output, "suppressions", SuppressionJsonContext.Default.AuditSuppression),
            OutputFormat.JsonLines => new JsonLinesItemWriter<AuditSuppression>(
                context.Output, SuppressionJsonContext.Default.AuditSuppression),
            OutputFormat.Table => new SuppressionTableWriter(selection, context),
            _ => new SuppressionPlainWriter(context.Output),
        };
}
