using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>One finding is asked for now and then, with the client whose bulk run uses the quota up.</summary>
internal static class SingleDuringBulk
{
    private const double Quota = 25;
    private const int Calls = 1000;

    public static async Task RunAsync(Scale scale)
    {
        var calls = scale.Of(Calls);
        await using var emulator = await BulkCommand.StartEmulatorAsync(Quota, calls);
        await using var provider = BulkWorker.Provide(emulator.ServiceUrl, pacing => pacing.Mode = PacingMode.Adaptive);
        var client = provider.GetRequiredService<IAuditFindingClient>();
        string[] ids = [.. Enumerable.Range(0, calls).Select(emulator.Findings.Generated.IdAt)];
        var waits = new List<double>();
        var bulk = Task.Run(async () =>
        {
            await foreach (var outcome in client.DescribeManyAsync(ids))
            {
                ArgumentOutOfRangeException.ThrowIfNotEqual(outcome.Status, AuditFindingOutcomeStatus.Found);
            }
        });
        do
        {
            await Task.Delay(200);
            var start = Stopwatch.GetTimestamp();
            await client.DescribeAsync(ids[0]);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalSeconds * Quota);
        }
        while (!bulk.IsCompleted);

        await bulk;
        waits.Sort();
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{waits.Count} single calls during a bulk run at {Quota}/s, in token intervals: "
                + $"median {waits[waits.Count / 2]:0.00}, p99 {waits[waits.Count * 99 / 100]:0.00}, longest {waits[^1]:0.00}"));
    }
}
