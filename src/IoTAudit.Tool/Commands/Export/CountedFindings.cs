namespace IoTAudit.Tool.Commands.Export;

/// <summary>Findings that are counted as they go by. Where their source turns out to lack some, they end with an exception.</summary>
internal sealed class CountedFindings<T>(IAsyncEnumerable<T> findings, Func<bool> isIncomplete) : IAsyncEnumerable<T>
{
    public long Count { get; private set; }

    /// <exception cref="IncompleteSourceException">At the end: the source lacks findings.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var finding in findings.WithCancellation(cancellationToken))
        {
            Count++;
            yield return finding;
        }

        if (isIncomplete())
        {
            throw new IncompleteSourceException();
        }
    }
}
