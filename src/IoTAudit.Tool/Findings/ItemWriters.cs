using System.Text.Json.Serialization.Metadata;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>Picks the writer of a format.</summary>
internal static class ItemWriters
{
    private const string Findings = "findings";
    private const string RelatedResources = "relatedResources";

    /// <summary>For the two formats of JSON.</summary>
    /// <param name="format">Json or JsonLines.</param>
    /// <param name="name">The list in a document, such as <c>findings</c>.</param>
    /// <param name="type">How an item is written.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="selection">Which service answers, where its items are marked as invented; or null.</param>
    public static IItemWriter<T> ForJson<T>(
        OutputFormat format, string name, JsonTypeInfo<T> type, TextWriter output, ServiceSelection? selection = null) =>
        format == OutputFormat.Json
            ? new JsonItemWriter<T>(output, name, type, selection)
            : new JsonLinesItemWriter<T>(output, type, selection);

    /// <summary>For findings that are shown whole.</summary>
    public static IItemWriter<AuditFinding> ForDetails(
        OutputFormat format,
        bool isSingle,
        ServiceSelection selection,
        ConsoleContext context) => format switch
        {
            OutputFormat.Json when isSingle => new SingleJsonWriter(context.Output, selection),
            OutputFormat.Json or OutputFormat.JsonLines =>
                ForJson(format, Findings, FindingJsonContext.Default.AuditFinding, context.Output, selection),
            OutputFormat.Table => new DetailTableWriter(selection, context),
            _ => new DetailPlainWriter(selection, context),
        };

    /// <summary>For findings that are listed, one a line.</summary>
    public static IItemWriter<AuditFinding> ForList(
        OutputFormat format, ListTitle title, ServiceSelection selection, ConsoleContext context) => format switch
        {
            OutputFormat.Json or OutputFormat.JsonLines =>
                ForJson(format, Findings, FindingJsonContext.Default.AuditFinding, context.Output, selection),
            OutputFormat.Table => new ListTableWriter(title, selection, context),
            _ => new ListPlainWriter(context.Output),
        };

    /// <summary>For findings of several accounts and Regions that are listed, one a line.</summary>
    public static IItemWriter<PlacedFinding> ForPlaces(
        OutputFormat format, ListTitle title, ServiceSelection selection, PlaceColumns places, ConsoleContext context) => format switch
        {
            OutputFormat.Json or OutputFormat.JsonLines =>
                ForJson(format, Findings, FindingJsonContext.Default.PlacedFinding, context.Output, selection),
            OutputFormat.Table => new ListTableWriter(title, selection, context, places),
            _ => new PlacedPlainWriter(context.Output),
        };

    /// <summary>For the related resources of a finding.</summary>
    public static IItemWriter<AuditResource> ForRelated(
        OutputFormat format,
        string findingId,
        ServiceSelection selection,
        ConsoleContext context) => format switch
        {
            OutputFormat.Json or OutputFormat.JsonLines =>
                ForJson(format, RelatedResources, FindingJsonContext.Default.AuditResource, context.Output),
            OutputFormat.Table => new RelatedTableWriter(findingId, selection, context),
            _ => new RelatedPlainWriter(context.Output),
        };
}
