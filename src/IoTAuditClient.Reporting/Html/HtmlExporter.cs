using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Html;

/// <summary>
/// Writes one self-contained HTML page. It depends on the findings and the context alone: the same ones give the same
/// bytes. The totals stand first and the worst finding on top, so nothing can be written before the last finding was
/// read. What is kept until then does not grow with the number of findings: counts, and the worst of them up to a limit,
/// each reduced to what the page shows. Where there are more, the page counts them all and says which ones its table has.
/// </summary>
internal sealed class HtmlExporter(int rowLimit = HtmlExporter.DefaultRowLimit) : IFindingExporter
{
    /// <summary>What a browser still scrolls, sorts and filters at once.</summary>
    public const int DefaultRowLimit = 10_000;

    public async Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        Stream output,
        ExportContext context,
        CancellationToken cancellationToken)
    {
        var buffered = new ExportOutput(output);
        var report = new ReportData(rowLimit, context.NewestAudits);
        var source = new InterruptibleFindings(findings, cancellationToken);
        await using var disposal = source.ConfigureAwait(false);
        while (await source.MoveNextAsync(buffered).ConfigureAwait(false))
        {
            report.Add(source.Current);
        }

        await new ReportPage(buffered, report, context) { IsPartial = source.IsInterrupted }.WriteAsync().ConfigureAwait(false);
        await buffered.FlushAsync().ConfigureAwait(false);
        source.ThrowIfInterrupted();
    }
}
