using System.Text.Json;
using IoTAuditClient.Reporting.Asff;
using IoTAuditClient.Reporting.Csv;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Html;
using IoTAuditClient.Reporting.JsonLines;
using IoTAuditClient.Reporting.Markdown;
using IoTAuditClient.Reporting.Ocsf;
using IoTAuditClient.Reporting.Sarif;

namespace IoTAuditClient.Reporting;

/// <summary>Makes the exporter of a format.</summary>
internal static class FindingExporters
{
    // A JSON writer over a buffer holds nothing that it would have to release.
    private static readonly Dictionary<FindingExportFormat, Func<IFindingExporter>> Formats = new()
    {
        [FindingExportFormat.JsonLines] = () => new StreamedExporter((output, context) => new JsonLinesDocument(output, context)),
        [FindingExportFormat.Csv] = () => new StreamedExporter((output, context) => new CsvDocument(output, context)),
        [FindingExportFormat.Markdown] = () => new StreamedExporter((output, context) => context is { MaxLength: null, MaxFindings: null }
            ? new MarkdownDocument(output, context)
            : new CutMarkdownDocument(output, context)),
        [FindingExportFormat.Html] = () => new HtmlExporter(),
        [FindingExportFormat.Ocsf] = () => new StreamedExporter(
            (output, context) => new OcsfDocument(output, new Utf8JsonWriter(output), context)),
        [FindingExportFormat.Asff] = () => new AsffExporter(),
        [FindingExportFormat.Sarif] = () => new SarifExporter(),
    };

    /// <summary>The exporter of a format.</summary>
    public static IFindingExporter Create(FindingExportFormat format) => Formats[format]();
}
