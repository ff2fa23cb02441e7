using System.Globalization;

namespace IoTAuditClient.Benchmarks.Deployed;

/// <summary>Prints what one, two and four workers make of the same audits over a queue, and how much memory one takes.</summary>
internal static class DeployedCommand
{
    private const int Accounts = 40;
    private const int Findings = 5_000;

    /// <summary>As many as a worker has at a time.</summary>
    private const int MemoryAccounts = 4;

    private const int MemoryAudits = 80;

    private static readonly DeployedOutput[] Both = [DeployedOutput.LinesInFolder, DeployedOutput.ParquetInBucket];

    /// <summary>Each output by itself, so that what grows is seen, and those of the other figures.</summary>
    private static readonly DeployedOutput[][] Memory =
        [[DeployedOutput.LinesInFolder], [DeployedOutput.ParquetInFolder], [DeployedOutput.ParquetInBucket], Both];

    /// <summary>What a page of a list takes over a network; with less of it the cores are more of what is measured.</summary>
    private static readonly TimeSpan Page = TimeSpan.FromMilliseconds(200);

    /// <summary>What leaves two cores time enough for four workers.</summary>
    private static readonly TimeSpan LongPage = TimeSpan.FromMilliseconds(800);

    public static async Task<int> RunAsync(Scale scale)
    {
        var (accounts, findings) = scale.IsSmall ? (12, 250) : (Accounts, Findings);
        int[] workers = scale.IsSmall ? [1, 2] : [1, 2, 4];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{accounts} accounts with {findings:N0} findings each; emulators, queue, bucket and workers share "
                + $"{Environment.ProcessorCount} cores."));
        Console.WriteLine("Every finding was counted once in the folder and once in the bucket.");
        Console.WriteLine();
        Console.WriteLine("| a page takes | workers | seconds | findings/s | over one | share of each |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await using (var stage = await DeployedStage.SetAsync(accounts, findings, Page))
        {
            await CompareAsync(stage, workers, Page);
            await PrintKilledAsync(stage);
        }

        foreach (var page in scale.IsSmall ? [] : (TimeSpan[])[LongPage, TimeSpan.Zero])
        {
            await using var stage = await DeployedStage.SetAsync(accounts, findings, page);
            await CompareAsync(stage, workers, page);
        }

        await RunMemoryAsync(scale);
        return 0;
    }

    /// <summary>
    /// Prints the memory of a worker that writes the same findings as many small audits and as few large ones, of which the largest are
    /// below the 11 MiB that the server takes for an object.
    /// </summary>
    public static async Task<int> RunMemoryAsync(Scale scale)
    {
        var findings = scale.IsSmall ? 200 : 2_000;
        Console.WriteLine();
        Console.WriteLine($"| audits | {string.Join(" | ", Memory.Select(static outputs => string.Join(", ", outputs)))} |");
        Console.WriteLine($"|---|{string.Concat(Memory.Select(static _ => "---|"))}");
        foreach (var times in (int[])[1, 10, 20])
        {
            await PrintMemoryAsync(MemoryAudits / times, findings * times);
        }

        return 0;
    }

    private static async Task CompareAsync(DeployedStage stage, int[] workers, TimeSpan page)
    {
        var first = TimeSpan.Zero;
        foreach (var count in workers)
        {
            var run = await stage.RunAsync(count, Both);
            first = first == TimeSpan.Zero ? run.Time : first;
            Print(page, $"{count}", run, first);
        }
    }

    private static async Task PrintKilledAsync(DeployedStage stage)
    {
        var run = await stage.RunAsync(workers: 3, Both, killsOne: true);
        Print(Page, "3, one killed", run, over: null);
    }

    private static void Print(TimeSpan page, string workers, DeployedRun run, TimeSpan? over) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {page.TotalMilliseconds:0} ms | {workers} | {run.Time.TotalSeconds:0.0} | {run.Findings / run.Time.TotalSeconds:N0} | "
            + $"{(over is { } one ? $"{one / run.Time:0.00}" : "")} | {string.Join(", ", run.Shares.Select(share => $"{share:P0}"))} |"));

    private static async Task PrintMemoryAsync(int audits, int findings)
    {
        await using var stage = await DeployedStage.SetAsync(MemoryAccounts, findings, TimeSpan.Zero, audits / MemoryAccounts);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"| {audits} with {findings:N0} findings each |"));
        foreach (var outputs in Memory)
        {
            var run = await stage.RunAsync(workers: 1, outputs);
            Console.Write(string.Create(CultureInfo.InvariantCulture, $" {run.PeakBytes / 1e6:0} MB |"));
        }

        Console.WriteLine();
    }
}
