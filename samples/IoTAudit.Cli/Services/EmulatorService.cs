using IoTAuditClient;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAudit.Cli.Services;

/// <summary>The embedded emulator, asked over real HTTP as AWS is.</summary>
internal sealed class EmulatorService : IFindingService
{
    /// <summary>One finding of each documented check.</summary>
    private const int FindingCount = 17;

    private readonly AuditEmulator _emulator;
    private readonly ClientProvider _provider;

    private EmulatorService(AuditEmulator emulator, ServiceSettings settings, ConsoleContext context)
    {
        _emulator = emulator;
        _provider = new ClientProvider(AddClient, settings.IsVerbose, context);
    }

    public IAuditFindingClient Client => _provider.Client;

    public IReadOnlyList<AuditFinding> KnownFindings =>
        [.. _emulator.Findings.Generated.Select(finding => new AuditFinding { FindingId = finding.FindingId, CheckName = finding.CheckName, Severity = finding.Severity })];

    public static async Task<EmulatorService> StartAsync(ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken)
    {
        var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = FindingCount }, cancellationToken);
        return new EmulatorService(emulator, settings, context);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private void AddClient(IServiceCollection services) =>
        services.AddIoTAuditClient().UseIoTClient(_ => EmulatorIoTClient.Create(_emulator.ServiceUrl));
}
