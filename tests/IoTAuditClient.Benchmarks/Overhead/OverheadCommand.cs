using System.Diagnostics;
using System.Globalization;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>
/// Prints what this client costs over the bare SDK: in alternating rounds over loopback, in one process; startup in
/// processes of their own.
/// </summary>
internal static class OverheadCommand
{
    private const int Rounds = 15;
    private const int WarmUpCalls = 20_000;

    /// <summary>Prints the first call alone.</summary>
    public static async Task<int> RunFirstAsync(Scale scale)
    {
        using var server = new CannedServer(await SampleFinding.ReadBodyAsync());
        await PrintStartupAsync(server.Url, scale.Of(Rounds));
        return 0;
    }

    public static async Task<int> RunAsync(Scale scale, bool withMapping)
    {
        using var server = new CannedServer(await SampleFinding.ReadBodyAsync());

        await PrintSteadyAsync(server.Url, scale);
        await PrintStartupAsync(server.Url, scale.Of(Rounds));
        return withMapping && !MappingBenchmark.Run(scale) ? 1 : 0;
    }

    /// <summary>
    /// Prints how long the first call takes, from the start of Main's work on: the runtime's own start is the same for both.
    /// </summary>
    public static async Task<int> FirstCallAsync(string contender, Uri url)
    {
        var start = Stopwatch.GetTimestamp();
        var (call, owner) = contender switch
        {
            "ours" => Contenders.Ours(url),
            "registered" => Contenders.Registered(url),
            _ => Contenders.Bare(url),
        };
        using (owner)
        {
            await call();
            Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static async Task PrintSteadyAsync(Uri url, Scale scale)
    {
        var rounds = scale.Of(Rounds);
        var (ours, oursOwner) = Contenders.Ours(url);
        var (bare, bareOwner) = Contenders.Bare(url);
        using (oursOwner)
        using (bareOwner)
        {
            await Round.RunAsync(bare, 16, scale.Of(WarmUpCalls));
            await Round.RunAsync(ours, 16, scale.Of(WarmUpCalls));
            Console.WriteLine($"Medians of {rounds} alternating rounds, middle half in brackets; ratios are of neighbouring rounds.");
            Console.WriteLine("| callers | bare SDK, calls/s | this client, calls/s | time over bare | bare, bytes/call | this client, "
                + "bytes/call | bytes over bare |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            foreach (var (callers, calls) in new[] { (1, 4000), (16, 12_000), (64, 12_000) })
            {
                var pairs = new List<(Round Bare, Round Ours)>();
                for (var i = 0; i < rounds; i++)
                {
                    // Who goes first changes, so that neither gains by it.
                    var first = await Round.RunAsync(i % 2 == 0 ? bare : ours, callers, scale.Of(calls));
                    var second = await Round.RunAsync(i % 2 == 0 ? ours : bare, callers, scale.Of(calls));
                    pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {callers} | {Of(pairs, pair => pair.Bare.CallsPerSecond).Show("0")} | "
                        + $"{Of(pairs, pair => pair.Ours.CallsPerSecond).Show("0")} | "
                        + $"{Of(pairs, pair => pair.Bare.CallsPerSecond / pair.Ours.CallsPerSecond).Show("0.000")} | "
                        + $"{Of(pairs, pair => pair.Bare.BytesPerCall).Show("0")} | {Of(pairs, pair => pair.Ours.BytesPerCall).Show("0")} "
                        + $"| {Of(pairs, pair => pair.Ours.BytesPerCall / pair.Bare.BytesPerCall).Show("0.000")} |"));
            }
        }
    }

    private static Spread Of(List<(Round Bare, Round Ours)> pairs, Func<(Round Bare, Round Ours), double> value) =>
        Spread.Of(pairs.Select(value));

    private static async Task PrintStartupAsync(Uri url, int rounds)
    {
        var bare = new List<double>();
        var registered = new List<double>();
        var ours = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            bare.Add(await MeasureFirstCallAsync("bare", url));
            registered.Add(await MeasureFirstCallAsync("registered", url));
            ours.Add(await MeasureFirstCallAsync("ours", url));
        }

        Console.WriteLine();
        Console.WriteLine($"First call, {rounds} processes each: bare SDK {Spread.Of(bare).Show("0")} ms, bare SDK out of a container "
            + $"{Spread.Of(registered).Show("0")} ms, this client with its container {Spread.Of(ours).Show("0")} ms, "
            + $"{Over(bare).Show("0.00")} of the first and {Over(registered).Show("0.00")} of the second");

        Spread Over(List<double> theirs) => Spread.Of(ours.Zip(theirs, static (mine, other) => mine / other));
    }

    private static async Task<double> MeasureFirstCallAsync(string contender, Uri url)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["overhead", "first", contender, url.ToString()])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
