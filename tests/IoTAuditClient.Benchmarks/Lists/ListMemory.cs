using System.Globalization;

namespace IoTAuditClient.Benchmarks.Lists;

/// <summary>What a process needs at most while it lists, and how that grows with the list.</summary>
internal static class ListMemory
{
    private const int Few = 10_000;
    private const int Some = 100_000;
    private const int Many = 1_000_000;

    public static async Task RunAsync(Scale scale)
    {
        var few = await MeasureAsync(scale.Of(Few));

        // A process that lists ten thousand ends before the runtime compiles its code anew; one that lists a hundred thousand does not.
        var some = await MeasureAsync(scale.Of(Some));
        var many = await MeasureAsync(scale.Of(Many));
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Listing {many.Listed:N0} findings: peak {many.PeakMegabytes:0.0} MB at {many.Listed / many.Seconds:N0}/s; "
                + $"{Describe(few, many)}; {Describe(some, many)}"));
    }

    private static string Describe(
        (double Seconds, int Listed, double PeakMegabytes) fewer, (double Seconds, int Listed, double PeakMegabytes) many) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{fewer.Listed:N0}: {fewer.PeakMegabytes:0.0} MB, ratio {many.PeakMegabytes / fewer.PeakMegabytes:0.00}");

    private static async Task<(double Seconds, int Listed, double PeakMegabytes)> MeasureAsync(int findings)
    {
        await using var emulator = await ListWorker.StartEmulatorAsync(findings);
        var result = (await ListWorker.StartAsync("memory", emulator, rounds: 1)).Split(' ');
        var listed = int.Parse(result[1], CultureInfo.InvariantCulture);
        ArgumentOutOfRangeException.ThrowIfNotEqual(listed, findings);
        return (double.Parse(result[0], CultureInfo.InvariantCulture), listed, double.Parse(result[2], CultureInfo.InvariantCulture));
    }
}
