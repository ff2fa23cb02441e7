using System.Globalization;
using IoTAuditClient.Benchmarks.Overhead;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>Prints what the console costs beside its peers: whole processes against one emulator in this one.</summary>
internal static class CliCommand
{
    private const int Rounds = 15;
    private const int MemoryRuns = 5;

    /// <returns>The exit code; null where an argument is none of this command.</returns>
    public static async Task<int?> RunAsync(Scale scale, string[] arguments)
    {
        if (arguments.Except(["keep", "start", "describe", "export"]).Any())
        {
            return null;
        }

        if (!arguments.Contains("keep"))
        {
            Builds.Publish(scale);
        }

        var parts = arguments.Except(["keep"]).ToList();
        if (parts.Count == 0 || parts.Contains("start"))
        {
            await StartScenario.RunAsync(scale);
        }

        if (parts.Count == 0 || parts.Contains("describe"))
        {
            await DescribeAsync(scale.Of(Rounds), scale.Of(MemoryRuns));
        }

        if (parts.Count == 0 || parts.Contains("export"))
        {
            await ExportScenario.RunAsync(scale);
        }

        return 0;
    }

    private static async Task DescribeAsync(int rounds, int memoryRuns)
    {
        await using var emulator =
            await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 1_000, RequestLogCapacity = 16 });
        var contenders = Contenders.Describe(emulator.ServiceUrl, emulator.Findings.Generated.IdAt(0)).ToList();
        var times = contenders.ToDictionary(contender => contender.Name, _ => new List<double>());
        var peaks = contenders.ToDictionary(contender => contender.Name, _ => new List<double>());
        foreach (var contender in contenders)
        {
            await ProcessRun.TimeAsync(contender);
        }

        for (var round = 0; round < rounds; round++)
        {
            // Another one goes first each time, so that none gains by its place.
            for (var i = 0; i < contenders.Count; i++)
            {
                var contender = contenders[(i + round) % contenders.Count];
                times[contender.Name].Add((await ProcessRun.TimeAsync(contender)).Milliseconds);
                if (ProcessRun.MeasuresMemory && round < memoryRuns)
                {
                    peaks[contender.Name].Add((await ProcessRun.MeasureMemoryAsync(contender)).PeakKilobytes / 1024.0);
                }
            }
        }

        Console.WriteLine($"One finding as JSON, whole process: medians of {rounds} alternating rounds, middle half in brackets; "
            + "time and memory over the native binary's are of medians.");
        Console.WriteLine("| program | time, ms | peak memory, MiB | time over native | memory over native |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var contender in contenders)
        {
            var (time, peak) = (Spread.Of(times[contender.Name]), PeakOf(contender.Name));
            var (nativeTime, nativePeak) = (Spread.Of(times[Contenders.Native]), PeakOf(Contenders.Native));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contender.Name} | {time.Show("0.0")} | {peak?.Show("0.0") ?? "not measured"} | "
                    + $"{time.Median / nativeTime.Median:0.00} | "
                    + $"{(peak?.Median / nativePeak?.Median)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"} |"));
        }

        PrintAims(name => times.TryGetValue(name, out var values) ? Spread.Of(values).Median : null, name => PeakOf(name)?.Median);

        Spread? PeakOf(string name) => peaks.GetValueOrDefault(name) is { Count: > 0 } values ? Spread.Of(values) : null;
    }

    private static void PrintAims(Func<string, double?> time, Func<string, double?> peak)
    {
        Console.WriteLine();
        Console.WriteLine("| aim | reached |");
        Console.WriteLine("|---|---|");
        Print("native over aws-cli, time <= 0.04", time(Contenders.Native) / time(Contenders.AwsCli));
        Print("native over aws-cli, memory <= 0.3", peak(Contenders.Native) / peak(Contenders.AwsCli));
        Print("native over curl, time <= 2", time(Contenders.Native) / time(Contenders.Curl));
        Print("native over the JavaScript SDK, time <= 0.2", time(Contenders.Native) / time(Contenders.JavaScript));
        Print("framework-dependent over the JavaScript SDK, time <= 2", time(Contenders.FrameworkDependent) / time(Contenders.JavaScript));

        static void Print(string aim, double? value) =>
            Console.WriteLine($"| {aim} | {value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "not installed"} |");
    }
}
