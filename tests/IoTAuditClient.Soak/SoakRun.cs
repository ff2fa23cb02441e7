using System.Diagnostics;
using System.Globalization;
using IoTAuditClient.Soak.Accounts;
using IoTAuditClient.Soak.Emulated;
using IoTAuditClient.Soak.Load;
using IoTAuditClient.Soak.Measuring;

namespace IoTAuditClient.Soak;

/// <summary>Warms up, measures, loads, measures again, and says what is off.</summary>
internal sealed class SoakRun(SoakOptions options)
{
    // The first one loads code and fills the pools that all clients share, the second one what each client has for itself.
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(10);

    // Far more than the longest call may take: a call that is not back by then never will be.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Objections _objections = new();
    private readonly CallLedger _ledger = new();
    private int _phase;

    public async Task<int> RunAsync()
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {options.Seed}, {options.Duration.TotalMinutes} min, {options.Callers} callers"));
        TaskScheduler.UnobservedTaskException +=
            (_, unobserved) => _objections.Add($"An exception of a task was never observed: {unobserved.Exception}");
        var folder = Directory.CreateTempSubdirectory("iot-audit-soak-").FullName;
        try
        {
            await RunAsync(Path.Combine(folder, "sent"), Path.Combine(folder, "received"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        _objections.Print();
        Console.WriteLine(_objections.Count == 0 ? "Balanced: nothing is off." : $"{_objections.Count} off. Seed {options.Seed}.");
        return _objections.Count == 0 ? 0 : 1;
    }

    private async Task RunAsync(string sentPath, string receivedPath)
    {
        var known = await KnownFindings.ReadAsync();
        await using var emulator = await EmulatorProcess.StartAsync(options.Seed, receivedPath);
        using var sent = new SentRequests(sentPath);
        using var library = new LibraryCounts();
        using var connections = new HttpConnections();
        using var retries = new RetryCounts();

        await using (var first = new SoakClients(emulator.Url, retries))
        {
            await LoadAsync(first, emulator, known, sent, FirstWarmUp);
        }

        var withoutClients = Measurement.Take();
        await using (var clients = new SoakClients(emulator.Url, retries))
        {
            await LoadAsync(clients, emulator, known, sent, WarmUp);
            var warm = Measurement.Take();
            sent.Peak = 0;
            var before = library.Spans;
            await LoadAsync(clients, emulator, known, sent, options.Duration);
            var after = await Comparison.CheckAsync("while the clients live", warm, Limits.Alive(sent.Peak), _objections);
            var operations = library.Spans - before;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  managed memory grew by {(double)(after.ManagedBytes - warm.ManagedBytes) / Math.Max(operations, 1):0.0} bytes for "
                    + $"each of {operations} operations"));
            await AskAfreshAsync(clients, known);
            await ComingAndGoing.CheckAsync(clients, connections, known.Ids[0], _objections);
        }

        await Comparison.CheckAsync("after the clients are gone", withoutClients, Limits.Gone, _objections);
        connections.Balance(_objections);
        await BalanceAsync(emulator, sent, library, retries, sentPath);
    }

    private async Task LoadAsync(SoakClients clients, EmulatorProcess emulator, KnownFindings known, SentRequests sent, TimeSpan duration)
    {
        await emulator.StormAsync();
        var start = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(duration);
        var phase = _phase++;
        var callers = Enumerable.Range(0, options.Callers).Select(number => Task.Run(async () =>
        {
            var random = new Random((((options.Seed * 31) + phase) * 1009) + number);
            var caller = new Caller(_ledger, _objections, random);
            var client = number % 4 == 0 ? clients.Hurried : clients.Patient;
            var load = new MixedLoad(client, () => clients.Provide(), known, caller, _objections, random);
            while (!end.IsCancellationRequested)
            {
                await load.CallAsync();
            }
        })).ToArray();
        var all = Task.WhenAll(callers);
        await ReportAsync(all, start, sent, duration);
        await emulator.CalmAsync();
    }

    private async Task ReportAsync(Task callers, long start, SentRequests sent, TimeSpan duration)
    {
        while (!callers.IsCompleted)
        {
            await Task.WhenAny(callers, Task.Delay(ReportInterval));
            var now = Measurement.Now();
            var elapsed = Stopwatch.GetElapsedTime(start);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{elapsed.TotalSeconds,5:0} s: {_ledger.Started} calls, {sent.Count} requests, {now.ManagedBytes >> 20} MiB managed, "
                    + $"{now.WorkingSetBytes >> 20} MiB working set, {now.HandleCount} handles, {now.ThreadCount} threads, "
                    + $"{now.TimerCount} timers"));
            if (elapsed > duration + Patience)
            {
                throw new TimeoutException($"Calls hang: {sent.OpenCount} requests are under way. Seed {options.Seed}.");
            }
        }

        await callers;
    }

    // Every permit was given back, and no queue is stuck: a call that is made now is answered. The hurried client may need
    // several tries on a busy machine.
    private async Task AskAfreshAsync(SoakClients clients, KnownFindings known)
    {
        var (id, query) = (known.Ids[0], AuditFindingQuery.ForTask(known.Audits.Keys.First()));
        using var watchdog = new CancellationTokenSource(Patience);
        foreach (var client in new[] { clients.Patient, clients.Hurried })
        {
            Func<CancellationToken, Task>[] questions =
                [
                    token => client.DescribeAsync(id, token),
                    token => client.ListPageAsync(query, null, token),
                    token => client.ListRelatedResourcesPageAsync(id, null, token),
                ];
            await Task.WhenAll(
                questions.SelectMany(question => Enumerable.Repeat(question, 5)).Select(question => AskAsync(question, watchdog.Token)));
        }
    }

    private async Task AskAsync(Func<CancellationToken, Task> question, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await question(cancellationToken);
                return;
            }
            catch (AuditTimeoutException)
            {
            }
            catch (Exception exception)
            {
                _objections.Add($"After the load, with nothing wrong any more, a fresh call fails: {exception}");
                return;
            }
        }
    }

    private async Task BalanceAsync(
        EmulatorProcess emulator,
        SentRequests sent,
        LibraryCounts library,
        RetryCounts retries,
        string sentPath)
    {
        var (received, completed) = await emulator.CountAsync();
        for (var waits = 0; received != completed && waits < 100; waits++)
        {
            await Task.Delay(ReportInterval / 100);
            (received, completed) = await emulator.CountAsync();
        }

        sent.Flush();
        Console.WriteLine("calls, started = ended:");
        _ledger.Balance(_objections);
        Console.WriteLine("requests:");
        library.Balance(_objections);
        sent.Balance(_objections);
        new RequestBalance(library, retries, sent, _objections).Check(sentPath, emulator.LogPath, received);
    }
}
