using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>Findings after an export.</summary>
internal static class Exported
{
    public static readonly ExportContext Context = new()
    {
        Time = new DateTimeOffset(2026, 3, 2, 6, 30, 0, TimeSpan.Zero),
        AccountId = "123456789012",
        Region = "eu-west-1",
        Tool = "iot-audit 1.2.3",
        ToolVersion = "1.2.3",
    };

    public static async Task<string> TextAsync(string format, IEnumerable<AuditFinding> findings, ExportContext? context = null)
    {
        using var stream = new MemoryStream();
        await FindingExporters.Create(FindingExportFormat.Parse(format))
            .WriteAsync(Located(Stream(findings), context), stream, context ?? Context, TestContext.Current.CancellationToken);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    public static async Task<string> TextAsync(string format, params AuditFinding[] findings) => await TextAsync(format, findings, Context);

    /// <summary>The lines of a format that has a JSON object on each.</summary>
    public static async Task<IReadOnlyList<JsonElement>> LinesAsync(
        string format,
        IEnumerable<AuditFinding> findings,
        ExportContext? context = null) =>
        [.. (await TextAsync(format, findings, context))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))];

    public static async Task<JsonElement> LineAsync(string format, AuditFinding finding, ExportContext? context = null) =>
        Assert.Single(await LinesAsync(format, [finding], context));

    /// <summary>Findings that are all of the account and Region of an export.</summary>
    public static IAsyncEnumerable<LocatedFinding> Located(IAsyncEnumerable<AuditFinding> findings, ExportContext? context = null) =>
        LocatedFindings.OfAsync(findings, (context ?? Context).Origin);

    public static async IAsyncEnumerable<LocatedFinding> StreamLocated(IEnumerable<LocatedFinding> findings)
    {
        foreach (var finding in findings)
        {
            yield return finding;
        }

        await Task.CompletedTask;
    }

    public static async IAsyncEnumerable<AuditFinding> Stream(IEnumerable<AuditFinding> findings, Exception? end = null)
    {
        foreach (var finding in findings)
        {
            yield return finding;
        }

        await Task.CompletedTask;
        if (end is not null)
        {
            throw end;
        }
    }
}
