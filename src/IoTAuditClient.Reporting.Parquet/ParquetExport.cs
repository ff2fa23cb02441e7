using IoTAuditClient.Reporting.Columns;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting;

/// <summary>Writes findings as Parquet, a row a finding, for Athena, Security Lake and other data lakes.</summary>
/// <remarks>
/// Thread-safe: it has no state. A row group of at most 1,000 findings or 4 million characters is in memory, whatever the number of
/// findings, and of each group before it the few kilobytes that the end of the file says of it.
/// </remarks>
public static class ParquetExport
{
    /// <summary>Writes findings that are all of one account and Region to a stream.</summary>
    /// <param name="findings">
    /// The findings, such as those of <c>ListAsync</c>. Where they end with an exception, the file is finished with what came before, says
    /// in its metadata that it is partial, and the exception is thrown on.
    /// </param>
    /// <param name="output">
    /// Where to write. It need not be able to seek, and stays open. A reader can begin when all is written: the end of a Parquet file says
    /// what is in it.
    /// </param>
    /// <param name="options">What the findings do not say. Null is an unnamed account and Region, and the current time.</param>
    /// <param name="cancellationToken">
    /// Ends the reading of the findings. What was read by then is still written, and the file finished.
    /// </param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> cannot be written.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled and the findings heed it.
    /// </exception>
    public static Task WriteAsync(
        IAsyncEnumerable<AuditFinding> findings,
        Stream output,
        FindingExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        options ??= new FindingExportOptions();
        var located = LocatedFindings.OfAsync(findings, OriginOf(options), cancellationToken);
        return WriteAsync(located, output, options, cancellationToken);
    }

    /// <summary>Writes findings of several accounts and Regions to a stream.</summary>
    /// <param name="findings">The findings, each with its origin. Where they end with an exception, the file is finished with what came
    /// before, and the exception is thrown on.</param>
    /// <param name="output">Where to write. It need not be able to seek, and stays open.</param>
    /// <param name="options">
    /// What the findings do not say. Its account and Region are those of findings that do not say their own. Null is an unnamed account
    /// and Region, and the current time.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the reading of the findings. What was read by then is still written, and the file finished.
    /// </param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> cannot be written.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled and the findings heed it.
    /// </exception>
    public static Task WriteLocatedAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        Stream output,
        FindingExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        options ??= new FindingExportOptions();
        var located = LocatedFindings.CompleteAsync(findings, OriginOf(options), withResolved: true, cancellationToken);
        return WriteAsync(located, output, options, cancellationToken);
    }

    private static FindingOrigin OriginOf(FindingExportOptions options) =>
        new() { AccountId = options.AccountId, AccountName = options.AccountName, Region = options.Region };

    private static Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings, Stream output, FindingExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.CanWrite
            ? new FindingFile(output, options).WriteAsync(findings, cancellationToken)
            : throw new ArgumentException("The stream cannot be written.", nameof(output));
    }
}
