using System.Globalization;
using IoTAuditClient.Benchmarks.Overhead;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>Prints what a start costs before anything is done: pages that the kernel maps, and the processor's time for them.</summary>
internal static class StartScenario
{
    private const int Rounds = 100;

    public static async Task RunAsync(Scale scale)
    {
        if (!ChildUsage.IsCounted)
        {
            Console.WriteLine("What a start costs is counted on Linux only.");
            return;
        }

        Builds.PublishHello();
        var contenders = Contenders.Start().ToList();
        var usages = contenders.ToDictionary(contender => contender.Name, _ => new List<ChildUsage>());
        foreach (var contender in contenders)
        {
            await ProcessRun.TimeAsync(contender);
        }

        var rounds = scale.Of(Rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var before = ChildUsage.UpToNow();
                await ProcessRun.TimeAsync(contender);
                usages[contender.Name].Add(ChildUsage.UpToNow().Since(before));
            }
        }

        Console.WriteLine($"A start alone: medians of {rounds} alternating runs, middle half in brackets.");
        Console.WriteLine("| program | page faults | processor time, ms |");
        Console.WriteLine("|---|---|---|");
        foreach (var contender in contenders)
        {
            var faults = Spread.Of([.. usages[contender.Name].Select(static usage => (double)usage.PageFaults)]);
            var time = Spread.Of([.. usages[contender.Name].Select(static usage => usage.Processor.TotalMilliseconds)]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {contender.Name} | {faults.Show("0")} | {time.Show("0.0")} |"));
        }

        Console.WriteLine();
    }
}
