using System.Runtime.CompilerServices;
using IoTAuditClient.Reporting.Asff;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting;

/// <summary>Parts findings into what AWS Security Hub takes in one call of BatchImportFindings, in its own format, ASFF.</summary>
/// <remarks>Thread-safe: it has no state.</remarks>
public static class SecurityHubBatches
{
    /// <summary>The most batches that are filled at the same time: another origin closes the fullest one.</summary>
    private const int MostOpen = 16;

    /// <summary>Reads findings as they come, and hands each on in exactly one batch.</summary>
    /// <param name="findings">
    /// The findings, each with its account and Region. Where they end with an exception, what came before is handed on first, and the
    /// exception is thrown then.
    /// </param>
    /// <param name="options">
    /// What the findings do not say. Its account and Region are those of findings that do not say their own. Null is an unnamed account
    /// and Region, and the current time.
    /// </param>
    /// <param name="cancellationToken">Ends the reading; what was read by then is still handed on.</param>
    /// <returns>
    /// Batches of 1 to 100 findings, none above 240 KB, at most 6 MB together, each of one account in one Region. A finding that is longer
    /// is cut where people miss it least, and says so. At most 16 batches are in memory.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    /// <exception cref="InvalidOperationException">While enumerating: the account or Region of a finding is not known.</exception>
    /// <exception cref="OperationCanceledException">
    /// While enumerating: <paramref name="cancellationToken"/> was cancelled and the findings heed it.
    /// </exception>
    public static IAsyncEnumerable<SecurityHubBatch> OfAsync(
        IAsyncEnumerable<LocatedFinding> findings, FindingExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var context = ExportContext.Of(options ?? new FindingExportOptions());
        var located = LocatedFindings.CompleteAsync(findings, context.Origin, withResolved: true, cancellationToken);
        return PartAsync(AsffOrigins.RequireAsync(located, cancellationToken), new AsffFinding(context), cancellationToken);
    }

    private static async IAsyncEnumerable<SecurityHubBatch> PartAsync(
        IAsyncEnumerable<LocatedFinding> findings, AsffFinding writer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = new Dictionary<FindingOrigin, OpenBatch>();
        var source = new InterruptibleFindings(findings, cancellationToken);
        await using var disposal = source.ConfigureAwait(false);
        while (await source.MoveNextAsync().ConfigureAwait(false))
        {
            var origin = source.Current.Origin;
            var json = writer.Write(source.Current);
            if (open.TryGetValue(origin, out var batch) && !batch.HasRoomFor(json.Length))
            {
                yield return batch.Close();
                batch = null;
            }

            if (batch is null && !open.ContainsKey(origin) && open.Count == MostOpen)
            {
                var fullest = open.MaxBy(static entry => entry.Value.Count);
                open.Remove(fullest.Key);
                yield return fullest.Value.Close();
            }

            open[origin] = batch ??= new OpenBatch(origin);
            batch.Add(source.Current, json.Span);
        }

        foreach (var batch in open.Values)
        {
            yield return batch.Close();
        }

        source.ThrowIfInterrupted();
    }
}
