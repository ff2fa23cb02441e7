using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// Writes a log of SARIF. Whether a finding has a result of its own, or how many others the result of its problem stands for, is known
/// after the last finding, so that nothing is written before it was read.
/// </summary>
internal sealed class SarifExporter : IFindingExporter
{
    public async Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        Stream output,
        ExportContext context,
        CancellationToken cancellationToken)
    {
        var buffered = new ExportOutput(output);
        using var json = new Utf8JsonWriter(buffered);
        using var results = new SarifResults(context);
        var source = new InterruptibleFindings(findings, cancellationToken);
        await using var disposal = source.ConfigureAwait(false);
        while (await source.MoveNextAsync(buffered).ConfigureAwait(false))
        {
            results.Add(source.Current);
        }

        await new SarifDocument(json, buffered, context, results).WriteAsync(source.IsInterrupted).ConfigureAwait(false);
        await buffered.FlushAsync().ConfigureAwait(false);
        source.ThrowIfInterrupted();
    }
}
