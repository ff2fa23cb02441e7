using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.DependencyInjection;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// A client as an app registers it, with the SDK client and the HTTP handler that it makes itself; only clock and
/// jitter are the test's.
/// </summary>
internal sealed class FaultedClient : IAsyncDisposable
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(60);

    // Makes waits of 40, 80 and 160 ms out of the 50, 100 and 200 at most.
    private const double Jitter = 0.6;

    private readonly ServiceProvider _provider;

    public FaultedClient(Uri url, StepTime time)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<ILoggerFactory>(
                new LoggerFactory([new FakeLoggerProvider(Logs)], new LoggerFilterOptions { MinLevel = LogLevel.Trace }));
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = url;
            options.Region = "eu-west-1";
            options.MaxResponseBytes = 1024 * 1024;
        }).UseAwsOptions(new AWSOptions { Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "the-secret-key") });
        services.Configure<AuditClientRegistration>(
            Microsoft.Extensions.Options.Options.DefaultName,
            static registration => registration.Random = static () => Jitter);
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<IAuditFindingClient>();
    }

    public FakeLogCollector Logs { get; } = new();

    public IAuditFindingClient Client { get; }

    /// <summary>A clock that jumps over the waits of a client, but not over its limits.</summary>
    public static StepTime CreateTime() => new(OperationTimeout, AttemptTimeout);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
