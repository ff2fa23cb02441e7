using System.Diagnostics;
using System.Globalization;
using IoTAuditClient.Benchmarks.Lists;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>
/// Prints what bulk runs make of a quota: each row in a process of its own, against the emulator's token bucket in this one.
/// </summary>
internal static class BulkCommand
{
    /// <returns>The exit code; null where nothing has the name that was given.</returns>
    public static async Task<int?> RunAsync(Scale scale, string[] arguments)
    {
        if (arguments is ["worker", var worker, var url, var callers])
        {
            return await WorkAsync(worker, new Uri(url), int.Parse(callers, CultureInfo.InvariantCulture));
        }

        if (arguments is ["list", var lister, var listUrl, var rounds])
        {
            return await ListWorker.WorkAsync(lister, new Uri(listUrl), int.Parse(rounds, CultureInfo.InvariantCulture));
        }

        (string Name, Func<Scale, Task> RunAsync)[] others =
        [
            ("shared", SharedAccount.RunAsync), ("single", SingleDuringBulk.RunAsync), ("memory", ListMemory.RunAsync),
            ("list", ListSpeed.RunAsync), ("off", Throughput.RunAsync),
        ];
        var filter = arguments is [var given] ? given : "";
        var pickedRows = BulkRows.Of(scale).Where(row => IsPicked(row.Name)).ToList();
        var pickedOthers = others.Where(other => IsPicked(other.Name)).ToList();
        if (arguments.Length > 1 || pickedRows.Count + pickedOthers.Count == 0)
        {
            return null;
        }

        Console.WriteLine("| row | quota/s | callers | calls | wall over ideal | requests sent | throttled | calls lost |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var row in pickedRows)
        {
            await RunAsync(row);
        }

        foreach (var other in pickedOthers)
        {
            await other.RunAsync(scale);
        }

        return 0;

        bool IsPicked(string name) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);
    }

    public static async Task<AuditEmulator> StartEmulatorAsync(double quota, int findings)
    {
        var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = findings, RequestLogCapacity = 16 });
        emulator.Quotas.Set(EmulatedOperation.DescribeAuditFinding, new AuditQuota(quota, (int)(quota / 4)));
        return emulator;
    }

    /// <summary>Starts a worker that asks for the ids it reads, once it has said that it is ready.</summary>
    public static async Task<Process> StartWorkerAsync(string worker, Uri url, int callers, IEnumerable<string> ids)
    {
        string[] arguments = ["bulk", "worker", worker, url.ToString(), callers.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        foreach (var id in ids)
        {
            await process.StandardInput.WriteLineAsync(id);
        }

        process.StandardInput.Close();
        return process;
    }

    private static async Task RunAsync(BulkRow row)
    {
        await using var emulator = await StartEmulatorAsync(row.Quota, row.Calls);
        using var process = await StartWorkerAsync(row.Worker, emulator.ServiceUrl, row.Callers, Ids(emulator));
        if (row.QuotaLater is { } later)
        {
            while (emulator.Counters.Total.Requests - emulator.Counters.Total.Throttled < row.Calls / 2)
            {
                await Task.Delay(2);
            }

            emulator.Quotas.Set(EmulatedOperation.DescribeAuditFinding, new AuditQuota(later, (int)(later / 4)));
        }

        var result = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        var seconds = double.Parse(result[0], CultureInfo.InvariantCulture);
        var lost = int.Parse(result[1], CultureInfo.InvariantCulture);
        var (requests, throttled) = (emulator.Counters.Total.Requests, emulator.Counters.Total.Throttled);
        var quota = row.QuotaLater is null ? $"{row.Quota}" : $"{row.Quota} to {row.QuotaLater}";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Name} | {quota} | {row.Callers} | {row.Calls} | "
                + $"{(lost > row.Calls / 20 ? "gives up" : (seconds / row.IdealSeconds).ToString("0.000", CultureInfo.InvariantCulture))} "
                + $"| {requests} | {(double)throttled / requests:P1} | {lost} |"));
    }

    private static IEnumerable<string> Ids(AuditEmulator emulator) =>
        Enumerable.Range(0, emulator.Findings.Generated.Count).Select(emulator.Findings.Generated.IdAt);

    private static async Task<int> WorkAsync(string worker, Uri url, int callers)
    {
        var ids = new List<string>();
        while (await Console.In.ReadLineAsync() is { } id)
        {
            ids.Add(id);
        }

        var (elapsed, lost) = await BulkWorker.RunAsync(worker, url, callers, ids);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0000} {lost}"));
        return 0;
    }
}
