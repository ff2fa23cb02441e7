using System.Globalization;

namespace IoTAuditClient.Benchmarks.Bulk;

/// <summary>Two processes that know nothing of each other share one quota.</summary>
internal static class SharedAccount
{
    private const double Quota = 25;
    private const int Callers = 64;
    private const int Seconds = 60;
    private const int Findings = 10_000;

    public static async Task RunAsync(Scale scale)
    {
        var (seconds, findings) = (scale.Of(Seconds), scale.Of(Findings));
        await using var emulator = await BulkCommand.StartEmulatorAsync(Quota, findings);
        string[] ids = [.. Enumerable.Range(0, findings).Select(emulator.Findings.Generated.IdAt)];
        using var first = await BulkCommand.StartWorkerAsync("adaptive", emulator.ServiceUrl, Callers, ids[..(findings / 2)]);
        using var second = await BulkCommand.StartWorkerAsync("adaptive", emulator.ServiceUrl, Callers, ids[(findings / 2)..]);
        var firstIds = ids[..(findings / 2)].ToHashSet();
        var (served, mine, throttled) = await CountAsync(emulator, firstIds, seconds);
        first.Kill();
        second.Kill();
        var smaller = Math.Min(mine, served - mine);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Two processes share {Quota}/s for {seconds} s: "
                + $"goodput over quota {served / (Quota * seconds):0.000}, smaller over larger share "
                + $"{(double)smaller / Math.Max(served - smaller, 1):0.00}, throttled {(double)throttled / (served + throttled):P1}"));
    }

    private static async Task<(long Served, long First, long Throttled)> CountAsync(
        Emulator.AuditEmulator emulator,
        HashSet<string> firstIds,
        int seconds)
    {
        // Counted from the first request on, so that starting two processes is not part of it.
        await emulator.Requests.WaitForAsync(1);
        long first = 0;
        using var listener = emulator.Faults.Add(Emulator.AuditFault.InternalFailure().When(request =>
        {
            if (request.FindingId is { } id && firstIds.Contains(id))
            {
                Interlocked.Increment(ref first);
            }

            return false;
        }).Always());
        var (requests, throttled) = (emulator.Counters.Total.Requests, emulator.Counters.Total.Throttled);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var sent = emulator.Counters.Total.Requests - requests;
        var refused = emulator.Counters.Total.Throttled - throttled;

        // Requests of the first process, less its share of the refused ones.
        return (sent - refused, sent == 0 ? 0 : first - (refused * first / sent), refused);
    }
}
