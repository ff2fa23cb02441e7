using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace Worker.Outputs;

/// <summary>A format of files.</summary>
/// <param name="Name">What the configuration calls it.</param>
/// <param name="Extension">What the names of its files end in.</param>
/// <param name="WriteAsync">Writes findings as they come.</param>
internal sealed record OutputFormat(
    string Name,
    string Extension,
    Func<IAsyncEnumerable<AuditFinding>, Stream, FindingExportOptions, CancellationToken, Task> WriteAsync)
{
    public static OutputFormat JsonLines { get; } = new("jsonl", ".jsonl", Of(FindingExportFormat.JsonLines));

    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        JsonLines,
        new("ocsf", ".ocsf.json", Of(FindingExportFormat.Ocsf)),
        new("parquet", ".parquet", ParquetExport.WriteAsync),
    ];

    public static OutputFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    private static Func<IAsyncEnumerable<AuditFinding>, Stream, FindingExportOptions, CancellationToken, Task> Of(
        FindingExportFormat format) =>
        (findings, output, options, cancellationToken) => FindingExport.WriteAsync(findings, output, format, options, cancellationToken);
}
