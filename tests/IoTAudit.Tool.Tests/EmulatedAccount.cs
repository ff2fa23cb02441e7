using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>An account that outlives the runs of a test: an emulator that each run asks over HTTP, and one clock for all of them.</summary>
internal sealed class EmulatedAccount : IAsyncDisposable
{
    private readonly Service _service;

    private EmulatedAccount(AuditEmulator emulator, TimeProvider clock)
    {
        (Emulator, Clock) = (emulator, clock);
        _service = new Service(emulator, clock);
    }

    public AuditEmulator Emulator { get; }

    public TimeProvider Clock { get; }

    /// <summary>A client of the account, for what a test does without the console.</summary>
    public IAuditMitigationClient Mitigations => _service.Mitigations;

    public static async Task<EmulatedAccount> StartAsync(int generatedFindings = 1_000, long seed = 1)
    {
        var clock = new MovedClock(ConsoleRun.Now);
        var emulator = await AuditEmulator.StartAsync(
            new AuditEmulatorOptions { GeneratedFindings = generatedFindings, Seed = seed, TimeProvider = clock },
            TestContext.Current.CancellationToken);
        return new EmulatedAccount(emulator, clock);
    }

    /// <summary>The id of an open finding of a check in the newest audit.</summary>
    public string IdOf(string checkName, int place = 0) => Emulator.Findings.Generated
        .Where(finding => finding.CheckName == checkName
            && finding.IsSuppressed is not true
            && finding.TaskId == Emulator.Findings.Generated.Audits[0].TaskId)
        .ElementAt(place).FindingId;

    public Task<ConsoleRun> RunAsync(params string[] arguments) => RunAsync(context => context, arguments);

    public Task<ConsoleRun> RunAsync(Func<ConsoleContext, ConsoleContext> change, params string[] arguments) =>
        RunAsync(change, TestContext.Current.CancellationToken, arguments);

    public Task<ConsoleRun> RunAsync(
        Func<ConsoleContext, ConsoleContext> change, CancellationToken cancellationToken, params string[] arguments) =>
        ConsoleRun.OfAsync(
            context => change(context with
            {
                TimeProvider = Clock,
                Variable = name => name == "AWS_REGION" ? "us-east-1" : null,
                Connect = (_, _, _, _) => Task.FromResult<IFindingService>(new Service(Emulator, Clock)),
            }),
            cancellationToken,
            arguments);

    /// <summary>Opens the account as a run does.</summary>
    public IFindingService Open() => new Service(Emulator, Clock);

    /// <summary>The operations that were asked for.</summary>
    public int CountOf(string operation) => Emulator.Requests.Count(request => request.Operation == operation);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private sealed class Service : IFindingService
    {
        private readonly ClientProvider _provider;

        public Service(AuditEmulator emulator, TimeProvider clock) => _provider = new ClientProvider(
            services => services.AddIoTAuditClient(_ => { }).UseIoTClient(_ => EmulatorIoTClient.Create(emulator.ServiceUrl)),
            clock,
            logger: null);

        public IAuditFindingClient Client => _provider.Client;

        public IAuditTaskClient Tasks => _provider.Tasks;

        public IAuditSuppressionClient Suppressions => _provider.Suppressions;

        public IAuditMitigationClient Mitigations => _provider.Mitigations;

        public IReadOnlyList<AuditFinding> KnownFindings => [];

        public IReadOnlyList<KnownAudit> KnownAudits => [];

        public bool MayHave(string findingId) => true;

        public ValueTask DisposeAsync() => _provider.DisposeAsync();
    }
}
