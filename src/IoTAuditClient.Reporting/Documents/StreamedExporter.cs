namespace IoTAuditClient.Reporting.Documents;

/// <summary>Writes findings one after the other into a document, each as soon as it is read.</summary>
internal sealed class StreamedExporter(Func<ExportOutput, ExportContext, IExportDocument> open) : IFindingExporter
{
    public async Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        Stream output,
        ExportContext context,
        CancellationToken cancellationToken)
    {
        var buffered = new ExportOutput(output);
        var document = open(buffered, context);
        document.Start();
        var source = new InterruptibleFindings(findings, cancellationToken);
        await using var disposal = source.ConfigureAwait(false);
        while (await source.MoveNextAsync(buffered).ConfigureAwait(false))
        {
            document.Write(source.Current);
            await buffered.PassOnAsync().ConfigureAwait(false);
        }

        document.Finish(source.IsInterrupted);
        await buffered.FlushAsync().ConfigureAwait(false);
        source.ThrowIfInterrupted();
    }
}
