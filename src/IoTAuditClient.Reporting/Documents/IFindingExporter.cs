namespace IoTAuditClient.Reporting.Documents;

/// <summary>Writes findings in one format.</summary>
internal interface IFindingExporter
{
    /// <summary>Writes findings as they come, in memory that does not grow with their number.</summary>
    /// <param name="findings">The findings. Where they end with an exception, what is written by then is brought into a
    /// readable form, and the exception is thrown on.</param>
    /// <param name="output">Where to write. It is flushed, and stays open.</param>
    /// <param name="context">What the findings themselves do not say.</param>
    /// <param name="cancellationToken">Ends the reading of the findings. What was read is still written.</param>
    Task WriteAsync(IAsyncEnumerable<LocatedFinding> findings, Stream output, ExportContext context, CancellationToken cancellationToken);
}
