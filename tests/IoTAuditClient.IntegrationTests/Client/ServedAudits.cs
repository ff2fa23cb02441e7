using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>
/// The clients as an app registers them, an emulator that serves them over HTTP, and one clock for both, which jumps over the clients'
/// waits: while a client waits, the audits of the emulator go on.
/// </summary>
internal sealed class ServedAudits : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 30, 0, TimeSpan.Zero);

    private readonly ServiceProvider _provider;

    private ServedAudits(AuditEmulator emulator, StepTime time, Action<IoTAuditClientOptions>? configure)
    {
        (Emulator, Time) = (emulator, time);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = emulator.ServiceUrl;
            options.Region = "eu-west-1";
            configure?.Invoke(options);
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "the-secret-key") });
        _provider = services.BuildServiceProvider();
        Audits = _provider.GetRequiredService<IAuditTaskClient>();
        Findings = _provider.GetRequiredService<IAuditFindingClient>();
        Suppressions = _provider.GetRequiredService<IAuditSuppressionClient>();
        Mitigations = _provider.GetRequiredService<IAuditMitigationClient>();
    }

    public AuditEmulator Emulator { get; }

    public StepTime Time { get; }

    public IAuditTaskClient Audits { get; }

    public IAuditFindingClient Findings { get; }

    public IAuditSuppressionClient Suppressions { get; }

    public IAuditMitigationClient Mitigations { get; }

    public static async Task<ServedAudits> StartAsync(
        Action<AuditEmulatorOptions>? emulate = null, Action<IoTAuditClientOptions>? configure = null)
    {
        var time = new StepTime(
            ServedClient.OperationTimeout, ServedClient.AttemptTimeout, new AuditWaitOptions().Timeout, TimeSpan.FromHours(1));
        time.SetUtcNow(Start);
        var options = new AuditEmulatorOptions { GeneratedFindings = 200, TimeProvider = time, AuditDuration = TimeSpan.FromMinutes(2) };
        emulate?.Invoke(options);
        var emulator = await AuditEmulator.StartAsync(options, Xunit.TestContext.Current.CancellationToken);
        return new ServedAudits(emulator, time, configure);
    }

    /// <summary>Lets a call run to its end, time passing where it waits.</summary>
    public async Task<T> RunAsync<T>(Task<T> call)
    {
        await Time.RunAsync(call);
        return await call;
    }

    /// <summary>How many requests for an operation have come.</summary>
    public long CountOf(string operation) => Emulator.Counters.For(operation).Requests;

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
