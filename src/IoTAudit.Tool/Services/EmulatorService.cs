using IoTAuditClient;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>The embedded emulator, asked over real HTTP as AWS is.</summary>
internal sealed class EmulatorService : IFindingService
{
    /// <summary>Enough for twelve audits of more than eighty findings each, on several pages together.</summary>
    private const int FindingCount = 1_000;

    /// <summary>The first ones show each documented check once.</summary>
    private const int KnownCount = 17;

    private readonly AuditEmulator _emulator;
    private readonly ClientProvider _provider;

    private EmulatorService(AuditEmulator emulator, ServiceSettings settings, TimeProvider timeProvider, ILogger logger)
    {
        _emulator = emulator;
        _provider = new ClientProvider(services => AddClient(services, settings), timeProvider, logger);
    }

    public IAuditFindingClient Client => _provider.Client;

    public IAuditTaskClient Tasks => _provider.Tasks;

    public IAuditSuppressionClient Suppressions => _provider.Suppressions;

    public IAuditMitigationClient Mitigations => _provider.Mitigations;

    public IReadOnlyList<AuditFinding> KnownFindings =>
    [
        .. _emulator.Findings.Generated.Take(KnownCount).Select(finding => new AuditFinding
        {
            FindingId = finding.FindingId,
            CheckName = finding.CheckName,
            Severity = finding.Severity,
        }),
    ];

    public IReadOnlyList<KnownAudit> KnownAudits =>
        [.. _emulator.Findings.Generated.Audits.Select(audit => new KnownAudit(audit.TaskId, audit.StartTime))];

    public static async Task<EmulatorService> StartAsync(
        ServiceSettings settings, TimeProvider timeProvider, ILogger logger, CancellationToken cancellationToken)
    {
        EmulatorIoTClient.HideSettings();
        var options = new AuditEmulatorOptions
        {
            GeneratedFindings = FindingCount,
            TimeBase = RecentAudits.NewestStart(timeProvider),
            TimeProvider = timeProvider,
        };
        var emulator = await AuditEmulator.StartAsync(options, cancellationToken);
        return new EmulatorService(emulator, settings, timeProvider, logger);
    }

    public bool MayHave(string findingId) => _emulator.Findings.Generated.IndexOf(findingId) >= 0;

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private void AddClient(IServiceCollection services, ServiceSettings settings) =>
        services.AddIoTAuditClient(options => CallLimits.Apply(settings.Timeout, options))
            .UseIoTClient(_ => EmulatorIoTClient.Create(_emulator.ServiceUrl));
}
