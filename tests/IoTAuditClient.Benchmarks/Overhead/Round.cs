using System.Diagnostics;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>What one round of calls cost.</summary>
internal readonly record struct Round(double CallsPerSecond, double BytesPerCall)
{
    public static async Task<Round> RunAsync(Func<Task> call, int callers, int calls)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var left = calls;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await call();
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Round(calls / seconds, (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls);
    }
}
