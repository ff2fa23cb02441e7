#if !NET10_0_OR_GREATER
namespace System.Linq;

/// <summary>What .NET 10 has of its own.</summary>
internal static class AsyncLists
{
    public static async ValueTask<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> source, CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            list.Add(item);
        }

        return list;
    }
}
#endif
