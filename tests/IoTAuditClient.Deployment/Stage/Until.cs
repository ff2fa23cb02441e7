using System.Diagnostics;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>Waits for something that happens in other processes.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Task Async(Func<bool> condition, string what) =>
        Async(() => Task.FromResult(condition()), () => Task.FromResult($"not within {Longest.TotalSeconds:0} s: {what}"));

    public static async Task Async(Func<Task<bool>> condition, Func<Task<string>> state, TimeSpan? longest = null)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(start) > (longest ?? Longest))
            {
                throw new InvalidOperationException(await state());
            }

            await Task.Delay(50);
        }
    }
}
