namespace IoTAuditClient.Paging;

/// <summary>
/// Counts how many pages in a row a list had nothing on although more follow. A service may give ever new tokens, and such a list ends
/// with no error: it cannot be cut off either, because the next page may have what is looked for.
/// </summary>
/// <remarks>Thread-safe. A list is known by the token that its last page gave.</remarks>
internal sealed class EmptyPages
{
    private const int FirstTold = 25;
    private const int ToldEvery = 4;

    /// <summary>More lists than a client reads at a time; what is forgotten is counted anew.</summary>
    private const int MostLists = 256;

    private readonly object _lock = new();
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);

    /// <summary>Takes a page.</summary>
    /// <param name="pageToken">The token that asked for it, or null.</param>
    /// <param name="isEmpty">Whether it has nothing.</param>
    /// <param name="nextToken">The token that it gives, or null.</param>
    /// <returns>How many were empty in a row, where that is worth a word: 25, and whenever it is four times as many; else 0.</returns>
    public long Take(string? pageToken, bool isEmpty, string? nextToken)
    {
        long length;
        lock (_lock)
        {
            length = 0;
            if (pageToken is not null)
            {
                _lengths.Remove(pageToken, out length);
            }

            if (!isEmpty || nextToken is null)
            {
                return 0;
            }

            if (_lengths.Count >= MostLists)
            {
                _lengths.Clear();
            }

            _lengths[nextToken] = ++length;
        }

        return IsTold(length) ? length : 0;
    }

    private static bool IsTold(long length)
    {
        while (length > FirstTold && length % ToldEvery == 0)
        {
            length /= ToldEvery;
        }

        return length == FirstTold;
    }
}
