using System.Globalization;
using IoTAuditClient.Benchmarks.Overhead;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Benchmarks.Lists;

/// <summary>
/// This client's list beside the bare SDK's page loop, in alternating rounds of one process: for a consumer that does
/// nothing, and for one as slow as the fetch.
/// </summary>
internal static class ListSpeed
{
    private const int Findings = 10_000;
    private const int Rounds = 9;

    // What a page takes to come from a Region near by.
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(40);

    public static async Task RunAsync(Scale scale)
    {
        var (findings, rounds) = (scale.Of(Findings), scale.Of(Rounds));
        await using var emulator = await ListWorker.StartEmulatorAsync(findings);
        Print("an idle consumer, over loopback", await ListWorker.StartAsync("idle", emulator, rounds));
        using var delay = emulator.Faults.Add(AuditFault.SlowHeaders(Latency).Always());
        Print($"an idle consumer, {Latency.TotalMilliseconds:0} ms a request", await ListWorker.StartAsync("idle", emulator, rounds));
        Print(
            $"a consumer as slow as the fetch, {Latency.TotalMilliseconds:0} ms a request",
            await ListWorker.StartAsync("slow", emulator, rounds));

        void Print(string row, string output)
        {
            var ratios = output.Split(' ').Select(ratio => double.Parse(ratio, CultureInfo.InvariantCulture));
            Console.WriteLine();
            Console.WriteLine($"List of {findings} findings, {row}: findings/s over the bare SDK's loop {Spread.Of(ratios).Show("0.00")}");
        }
    }
}
