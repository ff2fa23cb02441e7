namespace IoTAuditClient.Paging;

/// <summary>The rule for a token that a caller brings.</summary>
internal static class PageToken
{
    /// <exception cref="ArgumentException">
    /// The token is empty: a caller that keeps "" for "no more pages" would start again with the first one.
    /// </exception>
    public static void ThrowIfEmpty(string? pageToken, string parameterName)
    {
        if (pageToken is { Length: 0 })
        {
            throw new ArgumentException(
                "A page token is the NextToken of the page before; this one is empty. Null asks for the first page; "
                    + "after a page without NextToken there is no other.",
                parameterName);
        }
    }
}
