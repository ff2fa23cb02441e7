using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Suppress;

/// <summary>Picks the writer of a format.</summary>
internal static class SuppressionWriters
{
    /// <summary>What help says of the formats of outcomes.</summary>
    public const string OutcomeFormats =
        "table for people; plain: a line a finding with tabs between result, id, check, resource and reason; "
            + "json: {\"findings\": [...]}; jsonl: one finding a line.";

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
