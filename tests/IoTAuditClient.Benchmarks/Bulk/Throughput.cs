using System.Diagnostics;
using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Benchmarks.Overhead;
using IoTAuditClient.Benchmarks.WholeProcess;
using Microsoft.Extensions.DependencyInjection;
using Programs = IoTAuditClient.Benchmarks.WholeProcess.Contenders;

namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>
/// Calls a second where no quota holds them back and pacing is off: this client, the bare SDK at the same concurrency,
/// and the best that the peers do.
/// </summary>
internal static class Throughput
{
    private const int Rounds = 9;
    private const int Calls = 12_000;
    private const int WarmUpCalls = 20_000;
    private const int PeerCalls = 4000;
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    public static async Task RunAsync(Scale scale)
    {
        using var server = new CannedServer(await SampleFinding.ReadBodyAsync());
        await using var provider = BulkWorker.Provide(server.Url, static pacing => pacing.Mode = PacingMode.Off);
        var client = provider.GetRequiredService<IAuditFindingClient>();
        using var bare = new AmazonIoTClient(
            Credentials,
            new AmazonIoTConfig
            {
                ServiceURL = server.Url.ToString(),
                AuthenticationRegion = "eu-west-1",
                MaxErrorRetry = 0,
                MaxStaleConnectionRetries = 0,
            });
        Console.WriteLine();
        Console.WriteLine("| pacing off, no quota | calls/s | this client over it |");
        Console.WriteLine("|---|---|---|");
        var best = 0.0;
        foreach (var callers in new[] { 16, 64 })
        {
            var (ours, theirs) = await CompareAsync(
                () => client.DescribeAsync(SampleFinding.Id),
                () => bare.DescribeAuditFindingAsync(new DescribeAuditFindingRequest { FindingId = SampleFinding.Id }),
                callers,
                scale);
            best = Math.Max(best, Spread.Of(ours).Median);
            Print($"this client, {callers} callers", Spread.Of(ours).Show("0"), "");
            Print(
                $"bare SDK, {callers} callers",
                Spread.Of(theirs).Show("0"),
                Spread.Of(ours.Zip(theirs, (mine, bare) => mine / bare)).Show("0.00"));
        }

        await PrintPeerAsync("boto3, its best of 1, 8 and 32 threads", Programs.Python, "describe.py", server.Url, scale, best);
        await PrintPeerAsync("JavaScript SDK, its best of 1, 8, 32 and 64 callers", Programs.Node, "describe.cjs", server.Url, scale, best);
    }

    private static async Task<(double[] Ours, double[] Theirs)> CompareAsync(Func<Task> ours, Func<Task> theirs, int callers, Scale scale)
    {
        await Round.RunAsync(theirs, callers, scale.Of(WarmUpCalls));
        await Round.RunAsync(ours, callers, scale.Of(WarmUpCalls));
        var rounds = scale.Of(Rounds);
        var (mine, bare) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, so that neither gains by it.
            var first = await Round.RunAsync(round % 2 == 0 ? ours : theirs, callers, scale.Of(Calls));
            var second = await Round.RunAsync(round % 2 == 0 ? theirs : ours, callers, scale.Of(Calls));
            (mine[round], bare[round]) = round % 2 == 0
                ? (first.CallsPerSecond, second.CallsPerSecond)
                : (second.CallsPerSecond, first.CallsPerSecond);
        }

        return (mine, bare);
    }

    private static async Task PrintPeerAsync(string name, string? program, string script, Uri url, Scale scale, double ours)
    {
        if (program is null)
        {
            Print(name, "not measured", "not installed");
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "Peers", script);
        string[] arguments = [path, url.ToString(), SampleFinding.Id, scale.Of(PeerCalls).ToString(CultureInfo.InvariantCulture)];
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["NODE_PATH"] = Builds.NodeModules;
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode == 0)
        {
            var callsPerSecond = double.Parse(await output, CultureInfo.InvariantCulture);
            Print(
                name,
                callsPerSecond.ToString("0", CultureInfo.InvariantCulture),
                (ours / callsPerSecond).ToString("0.0", CultureInfo.InvariantCulture));
        }
        else
        {
            Print(name, "not measured", errors.Trim().Split('\n')[^1]);
        }
    }

    private static void Print(string name, string callsPerSecond, string over) =>
        Console.WriteLine($"| {name} | {callsPerSecond} | {over} |");
}
