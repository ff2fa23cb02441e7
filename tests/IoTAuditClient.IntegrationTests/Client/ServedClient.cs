using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>
/// A client as an app registers it, an emulator that serves it over HTTP, and a clock that jumps over the client's waits.
/// </summary>
public sealed class ServedClient : IAsyncDisposable
{
    public static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider _provider;

    private ServedClient(AuditEmulator emulator, Action<IoTAuditClientOptions>? configure, Action<IIoTAuditClientBuilder>? build)
    {
        Emulator = emulator;
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(Logs)]));
        var builder = services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = emulator.ServiceUrl;
            options.Region = "eu-west-1";
            options.MaxResponseBytes = 1024 * 1024;
            configure?.Invoke(options);
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "the-secret-key") });
        build?.Invoke(builder);
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<IAuditFindingClient>();
    }

    public AuditEmulator Emulator { get; }

    public StepTime Time { get; } = new(OperationTimeout, AttemptTimeout);

    public FakeLogCollector Logs { get; } = new();

    public IAuditFindingClient Client { get; }

    public string AnyId => Emulator.Findings.Generated.IdAt(0);

    public static async Task<ServedClient> StartAsync(
        Action<IoTAuditClientOptions>? configure = null,
        Action<IIoTAuditClientBuilder>? build = null,
        AuditEmulatorOptions? emulated = null)
    {
        var emulator = await AuditEmulator.StartAsync(
            emulated ?? new AuditEmulatorOptions { GeneratedFindings = 50 },
            Xunit.TestContext.Current.CancellationToken);
        return new ServedClient(emulator, configure, build);
    }

    /// <summary>Describes a finding, jumping over waits between attempts.</summary>
    public async Task<AuditFinding> DescribeAsync(string? findingId = null)
    {
        var call = Client.DescribeAsync(findingId ?? AnyId, Xunit.TestContext.Current.CancellationToken);
        await Time.RunAsync(call);
        return await call;
    }

    /// <summary>Lists findings to the end, jumping over waits between attempts.</summary>
    public Task<List<AuditFinding>> ListAsync(AuditFindingQuery query) =>
        ToListAsync(Client.ListAsync(query, Xunit.TestContext.Current.CancellationToken));

    public Task<List<AuditPage<AuditFinding>>> ListPagesAsync(AuditFindingQuery query, string? startToken) =>
        ToListAsync(Client.ListPagesAsync(query, startToken, Xunit.TestContext.Current.CancellationToken));

    public Task<List<AuditResource>> ListRelatedResourcesAsync(string findingId) =>
        ToListAsync(Client.ListRelatedResourcesAsync(findingId, Xunit.TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> list)
    {
        var collecting = CollectAsync();
        await Time.RunAsync(collecting);
        return await collecting;

        async Task<List<T>> CollectAsync()
        {
            var items = new List<T>();
            await foreach (var item in list)
            {
                items.Add(item);
            }

            return items;
        }
    }
}
