using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>Picks the writer of a format.</summary>
internal static class ItemWriters
{
    private const string Findings = "findings";
    private const string RelatedResources = "relatedResources";

    /// <summary>For findings that are shown whole.</summary>
    public static IItemWriter<AuditFinding> ForDetails(
        OutputFormat format,
        bool isSingle,
        ServiceSelection selection,
        ConsoleContext context) => format switch
        {
            OutputFormat.Json when isSingle => new SingleJsonWriter(context.Output),
            OutputFormat.Json => new JsonItemWriter<AuditFinding>(context.Output, Findings, FindingJsonContext.Default.AuditFinding),
            OutputFormat.JsonLines => new JsonLinesItemWriter<AuditFinding>(context.Output, FindingJsonContext.Default.AuditFinding),
            OutputFormat.Table => new DetailTableWriter(selection, context),
            _ => new DetailPlainWriter(selection, context),
        };

    /// <summary>For findings that are listed, one a line.</summary>
    public static IItemWriter<AuditFinding> ForList(OutputFormat format, ServiceSelection selection, ConsoleContext context) =>
        format switch
        {
            OutputFormat.Json => new JsonItemWriter<AuditFinding>(context.Output, Findings, FindingJsonContext.Default.AuditFinding),
            OutputFormat.JsonLines => new JsonLinesItemWriter<AuditFinding>(context.Output, FindingJsonContext.Default.AuditFinding),
            OutputFormat.Table => new ListTableWriter(selection, context),
            _ => new ListPlainWriter(context.Output),
        };

    /// <summary>For the related resources of a finding.</summary>
    public static IItemWriter<AuditResource> ForRelated(
        OutputFormat format,
        string findingId,
        ServiceSelection selection,
        ConsoleContext context) => format switch
        {
            OutputFormat.Json =>
                new JsonItemWriter<AuditResource>(context.Output, RelatedResources, FindingJsonContext.Default.AuditResource),
            OutputFormat.JsonLines => new JsonLinesItemWriter<AuditResource>(context.Output, FindingJsonContext.Default.AuditResource),
            OutputFormat.Table => new RelatedTableWriter(findingId, selection, context),
            _ => new RelatedPlainWriter(context.Output),
        };
}
