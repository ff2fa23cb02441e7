using System.Diagnostics;
using System.Globalization;
using IoTAuditClient.Soak.Accounts;
using IoTAuditClient.Soak.Emulated;
using IoTAuditClient.Soak.Load;
using IoTAuditClient.Soak.Measuring;

namespace IoTAuditClient.Soak;

/// <summary>Warms up, measures, loads, measures again, and says what is off.</summary>
internal sealed class SoakRun
{
    // The first one loads code and fills the pools that all clients share, the second one what each client has for itself.
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(10);

    // Far more than the longest call may take: a call that is not back by then never will be.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Few enough that callers meet each other's suppressions.
    private const int SuppressibleFindings = 100;

    private readonly SoakOptions _options;
    private readonly Objections _objections = new();
    private readonly CallLedger _ledger = new();
    private readonly StartedAudits _started;
    private AuditFinding[] _suppressible = [];
    private int _phase;

    public SoakRun(SoakOptions options) => (_options, _started) = (options, new StartedAudits(_objections));

    public async Task<int> RunAsync()
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {_options.Seed}, {_options.Duration.TotalMinutes} min, {_options.Callers} callers"));
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
        Console.WriteLine(_objections.Count == 0 ? "Balanced: nothing is off." : $"{_objections.Count} off. Seed {_options.Seed}.");
        return _objections.Count == 0 ? 0 : 1;
    }

    private async Task RunAsync(string sentPath, string receivedPath)
    {
        var known = await KnownFindings.ReadAsync();
        var mitigations = new StartedMitigations(known, _objections);
        await using var emulator = await EmulatorProcess.StartAsync(_options.Seed, receivedPath);
        using var sent = new SentRequests(sentPath);
        using var library = new LibraryCounts();
        using var connections = new HttpConnections();
        using var retries = new RetryCounts();

        await using (var first = new SoakClients(emulator.Url, retries))
        {
            var audit = AuditFindingQuery.ForTask(known.Audits.Keys.First());
            _suppressible = await first.FindingsOf(isHurried: false).ListAsync(audit).Take(SuppressibleFindings).ToArrayAsync();
            await LoadAsync(first, emulator, known, mitigations, sent, FirstWarmUp);
        }

        var withoutClients = Measurement.Take();
        await using (var clients = new SoakClients(emulator.Url, retries))
        {
            await LoadAsync(clients, emulator, known, mitigations, sent, WarmUp);
            var warm = Measurement.Take();
            sent.Peak = 0;
            var before = library.Spans;
            await LoadAsync(clients, emulator, known, mitigations, sent, _options.Duration);
            var after = await Comparison.CheckAsync("while the clients live", warm, Limits.Alive(sent.Peak), _objections);
            var operations = library.Spans - before;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  managed memory grew by {(double)(after.ManagedBytes - warm.ManagedBytes) / Math.Max(operations, 1):0.0} bytes for "
                    + $"each of {operations} operations"));
            await AskAfreshAsync(clients, known);
            await _started.BalanceAsync(clients.AuditsOf(isHurried: false));
            await mitigations.BalanceAsync(clients.MitigationsOf(isHurried: false));
            await ComingAndGoing.CheckAsync(clients, connections, known.Ids[0], _objections);
        }

        await Comparison.CheckAsync("after the clients are gone", withoutClients, Limits.Gone, _objections);
        connections.Balance(_objections);
        await BalanceAsync(emulator, sent, library, retries, sentPath);
    }

    private async Task LoadAsync(
        SoakClients clients,
        EmulatorProcess emulator,
        KnownFindings known,
        StartedMitigations started,
        SentRequests sent,
        TimeSpan duration)
    {
        await emulator.StormAsync();
        var start = Stopwatch.GetTimestamp();
        using var end = new CancellationTokenSource(duration);
        var phase = _phase++;
        var callers = Enumerable.Range(0, _options.Callers).Select(number => Task.Run(async () =>
        {
            var random = new Random((((_options.Seed * 31) + phase) * 1009) + number);
            var caller = new Caller(_ledger, _objections, random);
            var isHurried = number % 4 == 0;
            var findings =
                new MixedLoad(clients.FindingsOf(isHurried), () => clients.Provide(), known, caller, _objections, random);
            var audits = new AuditLoad(clients.AuditsOf(isHurried), _started, known, caller, _objections, random);
            var suppressions = new SuppressionLoad(clients.SuppressionsOf(isHurried), _suppressible, caller, _objections, random);
            var mitigations = new MitigationLoad(clients.MitigationsOf(isHurried), started, known, caller, _objections, random);
            while (!end.IsCancellationRequested)
            {
                await (random.Next(8) switch
                {
                    0 or 1 => audits.CallAsync(),
                    2 => suppressions.CallAsync(),
                    3 => mitigations.CallAsync(),
                    _ => findings.CallAsync(),
                });
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
                throw new TimeoutException($"Calls hang: {sent.OpenCount} requests are under way. Seed {_options.Seed}.");
            }
        }

        await callers;
    }

    // Every permit was given back, and no queue is stuck: a call that is made now is answered. The hurried client may need
    // several tries on a busy machine.
    private async Task AskAfreshAsync(SoakClients clients, KnownFindings known)
    {
        var (id, query) = (known.Ids[0], AuditFindingQuery.ForTask(known.Audits.Keys.First()));
        var lastHour = AuditTaskQuery.ForPeriod(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow);
        using var watchdog = new CancellationTokenSource(Patience);
        foreach (var isHurried in new[] { false, true })
        {
            var (findings, audits) = (clients.FindingsOf(isHurried), clients.AuditsOf(isHurried));
            var (suppressions, mitigations) = (clients.SuppressionsOf(isHurried), clients.MitigationsOf(isHurried));
            Func<CancellationToken, Task>[] questions =
                [
                    token => findings.DescribeAsync(id, token),
                    token => findings.ListPageAsync(query, null, token),
                    token => findings.ListRelatedResourcesPageAsync(id, null, token),
                    token => audits.DescribeAsync(query.TaskId!, token),
                    token => audits.ListPageAsync(lastHour, null, token),
                    token => audits.DescribeConfigurationAsync(token),
                    token => audits.ListScheduledPageAsync(null, token),
                    token => suppressions.ListPageAsync(AuditSuppressionQuery.All, null, token),
                    token => mitigations.ListActionsPageAsync(null, null, token),
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
