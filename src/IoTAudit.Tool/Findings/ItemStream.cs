using IoTAuditClient.Reporting.Documents;

namespace IoTAudit.Tool.Findings;

/// <summary>Goes through items as they come.</summary>
internal static class ItemStream
{
    /// <summary>Hands over each item, and tells before every wait for the next one, so that what is printed need not wait too.</summary>
    /// <param name="items">The items.</param>
    /// <param name="take">Takes one; false ends it.</param>
    /// <param name="beforeWaiting">Called where the next item is not there yet.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task ForEachAsync<T>(
        IAsyncEnumerable<T> items, Func<T, bool> take, Func<Task> beforeWaiting, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var enumerator = items.GetAsyncEnumerator(stop.Token);
        while (await Streaming.MoveNextAsync(enumerator, beforeWaiting, stop) && take(enumerator.Current))
        {
        }
    }
}
