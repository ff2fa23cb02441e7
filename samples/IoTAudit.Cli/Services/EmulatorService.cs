using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient;
using IoTAuditClient.Emulator;

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
        _provider = new ClientProvider(Configure, CreateAwsOptions(), settings.IsVerbose, context);
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

    // Credentials are given, so that no real ones are looked for; the emulator takes any.
    private static AWSOptions CreateAwsOptions() => new() { Credentials = new BasicAWSCredentials("emulator", "emulator") };

    private void Configure(IoTAuditClientOptions options)
    {
        options.ServiceUrl = _emulator.ServiceUrl;
        options.Region = "us-east-1";
    }
}
