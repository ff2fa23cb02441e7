namespace IoTAuditClient.Soak.Load;

/// <summary>Reads lists, to their end or left early.</summary>
internal static class Lists
{
    /// <summary>Reads a list and tells how that ended.</summary>
    /// <param name="list">The list.</param>
    /// <param name="check">Looks at each item.</param>
    /// <param name="leaveAfter">After how many more items than the first one the list is left; the default reads it to its end.</param>
    public static async Task<string> ReadAsync<T>(IAsyncEnumerable<T> list, Action<T> check, int leaveAfter = int.MaxValue)
    {
        var count = 0;
        await foreach (var item in list)
        {
            check(item);
            if (count++ == leaveAfter)
            {
                return "left early";
            }
        }

        return "complete";
    }

    /// <summary>Where a list is left: one time in two within its first items, else nowhere.</summary>
    public static int AnyEnd(Random random) => random.Next(2) == 0 ? random.Next(50) : int.MaxValue;
}
