using IoTAuditClient;

namespace IoTAudit.Cli.Export;

/// <summary>Writes findings one after the other into a document, each as soon as it is read.</summary>
internal sealed class StreamedExporter(Func<ExportOutput, ExportContext, IExportDocument> open) : IFindingExporter
{
    public async Task WriteAsync(IAsyncEnumerable<AuditFinding> findings, Stream output, ExportContext context, CancellationToken cancellationToken)
    {
        var buffered = new ExportOutput(output);
        var document = open(buffered, context);
        document.Start();
        await using var source = new InterruptibleFindings(findings, cancellationToken);
        while (await source.MoveNextAsync(buffered))
        {
            document.Write(source.Current);
            await buffered.PassOnAsync();
        }

        document.Finish(source.IsInterrupted);
        await buffered.FlushAsync();
        source.ThrowIfInterrupted();
    }
}
