using System.Text.Json;
using IoTAuditClient.Reporting.Csv;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Html;
using IoTAuditClient.Reporting.JsonLines;
using IoTAuditClient.Reporting.Markdown;
using IoTAuditClient.Reporting.Ocsf;
using IoTAuditClient.Reporting.Sarif;

namespace IoTAuditClient.Reporting;

/// <summary>The formats that findings are exported in, by name.</summary>
internal static class FindingExporters
{
    // Over a buffer, a JSON writer has nothing to release.
    private static readonly Dictionary<string, Func<IFindingExporter>> Formats = new(StringComparer.Ordinal)
    {
        ["jsonl"] = () => new StreamedExporter((output, context) => new JsonLinesDocument(output, context)),
        ["csv"] = () => new StreamedExporter((output, context) => new CsvDocument(output, context)),
        ["markdown"] = () => new StreamedExporter((output, context) => new MarkdownDocument(output, context)),
        ["html"] = () => new HtmlExporter(),
        ["ocsf"] = () => new StreamedExporter((output, context) => new OcsfDocument(output, new Utf8JsonWriter(output), context)),
        ["sarif"] = () => new StreamedExporter((output, context) => new SarifDocument(new Utf8JsonWriter(output), context)),
    };

    /// <summary>The names that <see cref="Create"/> takes.</summary>
    public static IReadOnlyCollection<string> Names => Formats.Keys;

    /// <summary>The exporter of a format.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IFindingExporter Create(string format) => Formats.TryGetValue(format, out var create)
        ? create()
        : throw new ArgumentException($"There is no export format '{format}'. Take one of {string.Join(", ", Names)}.", nameof(format));
}
