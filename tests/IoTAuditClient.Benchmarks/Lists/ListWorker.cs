using System.Diagnostics;
using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Benchmarks.Bulk;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.Benchmarks.Lists;

/// <summary>Lists, in a process of its own.</summary>
internal static class ListWorker
{
    private static readonly AuditFindingQuery Everything =
        AuditFindingQuery.ForPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow.AddYears(10));

    public static Task<AuditEmulator> StartEmulatorAsync(int findings) =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = findings, RequestLogCapacity = 16 });

    /// <summary>Runs a worker to its end and returns what it printed.</summary>
    public static async Task<string> StartAsync(string worker, AuditEmulator emulator, int rounds)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            ["bulk", "list", worker, emulator.ServiceUrl.ToString(), rounds.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"The worker {worker} ended with {process.ExitCode}.");
    }

    public static async Task<int> WorkAsync(string worker, Uri url, int rounds)
    {
        await using var provider = BulkWorker.Provide(url, static _ => { });
        var client = provider.GetRequiredService<IAuditFindingClient>();
        using var bare = new AmazonIoTClient(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonIoTConfig
            {
                ServiceURL = url.ToString(),
                AuthenticationRegion = "eu-west-1",
                MaxErrorRetry = 0,
                MaxStaleConnectionRetries = 0,
            });
        if (worker == "memory")
        {
            var (seconds, listed) = await TimeAsync(() => ListAsync(client, TimeSpan.Zero));
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {listed} {self.PeakWorkingSet64 / 1e6}"));
            return 0;
        }

        // The code is warm after the first round, and a page's fetch is measured on the way.
        _ = await TimeAsync(() => ListAsync(client, TimeSpan.Zero));
        _ = await TimeAsync(() => LoopAsync(bare, TimeSpan.Zero));
        var (warm, findings) = await TimeAsync(() => LoopAsync(bare, TimeSpan.Zero));
        var perPage = worker == "slow" ? TimeSpan.FromSeconds(warm / (findings / 250.0)) : TimeSpan.Zero;
        var ratios = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var isOursFirst = round % 2 == 0;
            var first = await TimeAsync(() => isOursFirst ? ListAsync(client, perPage) : LoopAsync(bare, perPage));
            var second = await TimeAsync(() => isOursFirst ? LoopAsync(bare, perPage) : ListAsync(client, perPage));
            ArgumentOutOfRangeException.ThrowIfNotEqual(first.Result, second.Result);
            var (ours, theirs) = isOursFirst ? (first, second) : (second, first);
            ratios.Add((theirs.Seconds / ours.Seconds).ToString("0.0000", CultureInfo.InvariantCulture));
        }

        Console.WriteLine(string.Join(' ', ratios));
        return 0;
    }

    private static async Task<(double Seconds, int Result)> TimeAsync(Func<Task<int>> list)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await list();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, result);
    }

    private static async Task<int> ListAsync(IAuditFindingClient client, TimeSpan perPage)
    {
        var count = 0;
        await foreach (var finding in client.ListAsync(Everything))
        {
            ArgumentOutOfRangeException.ThrowIfEqual(finding.CheckName is null, true);
            if (++count % 250 == 0 && perPage > TimeSpan.Zero)
            {
                await Task.Delay(perPage);
            }
        }

        return count;
    }

    private static async Task<int> LoopAsync(AmazonIoTClient client, TimeSpan perPage)
    {
        var count = 0;
        var request =
            new ListAuditFindingsRequest { StartTime = DateTime.UnixEpoch, EndTime = DateTime.UtcNow.AddYears(10), MaxResults = 250 };
        do
        {
            var page = await client.ListAuditFindingsAsync(request);
            foreach (var finding in page.Findings)
            {
                ArgumentOutOfRangeException.ThrowIfEqual(finding.CheckName is null, true);
                if (++count % 250 == 0 && perPage > TimeSpan.Zero)
                {
                    await Task.Delay(perPage);
                }
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return count;
    }
}
