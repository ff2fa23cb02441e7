using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting;

/// <summary>Writes findings as documents for other programs, or as reports for people.</summary>
/// <remarks>Thread-safe: it has no state. The memory that an export needs does not grow with the number of findings.</remarks>
public static class FindingExport
{
    /// <summary>Writes findings to a stream as they come.</summary>
    /// <param name="findings">
    /// The findings, such as those of <c>ListAsync</c>. Where they end with an exception, the document is finished with what came before,
    /// says that it is partial where its format has a place for it, and the exception is thrown on.
    /// </param>
    /// <param name="output">
    /// Where to write, in UTF-8, without a byte order mark unless <see cref="FindingExportOptions.HasByteOrderMark"/>
    /// asks for one in CSV. It is flushed, also before each wait for findings, and stays open.
    /// </param>
    /// <param name="format">The format.</param>
    /// <param name="options">What the findings themselves do not say. Null is an unnamed account and Region, and the current time.</param>
    /// <param name="cancellationToken">
    /// Ends the reading of the findings. What was read by then is still written, and the document finished.
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
        FindingExportFormat format,
        FindingExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var context = ExportContext.Of(options ?? new FindingExportOptions());
        return WriteAsync(LocatedFindings.OfAsync(findings, context.Origin, cancellationToken), output, format, context, cancellationToken);
    }

    /// <summary>Writes findings of several accounts and Regions to a stream as they come.</summary>
    /// <param name="findings">The findings, each with its origin. Where they end with an exception, the document is finished, and the
    /// exception is thrown on.</param>
    /// <param name="output">Where to write. It is flushed, also before each wait for findings, and stays open.</param>
    /// <param name="format">The format. What is <see cref="LocatedFinding.IsResolved"/> is left out where it has no place for that.</param>
    /// <param name="options">
    /// What the findings do not say. Its account and Region are those of findings that do not say their own. Null is an unnamed account
    /// and Region, and the current time.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the reading of the findings. What was read by then is still written, and the document finished.
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
        FindingExportFormat format,
        FindingExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var context = ExportContext.Of(options ?? new FindingExportOptions()) with { IsOfSeveral = true };
        var located = LocatedFindings.CompleteAsync(findings, context.Origin, format.TellsResolved, cancellationToken);
        return WriteAsync(located, output, format, context, cancellationToken);
    }

    private static Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings,
        Stream output,
        FindingExportFormat format,
        ExportContext context,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.CanWrite
            ? FindingExporters.Create(format).WriteAsync(findings, output, context, cancellationToken)
            : throw new ArgumentException("The stream cannot be written.", nameof(output));
    }
}
