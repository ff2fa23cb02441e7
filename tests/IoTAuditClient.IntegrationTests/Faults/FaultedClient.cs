using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.DependencyInjection;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// The clients as an app registers them, with the SDK client and the HTTP handler that they make themselves; only clock and
/// jitter are the test's.
/// </summary>
internal sealed class FaultedClient : IAsyncDisposable
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(60);

    // Makes waits of 40, 80 and 160 ms out of the 50, 100 and 200 at most.
    private const double Jitter = 0.6;

    private readonly ServiceProvider _provider;

    public FaultedClient(Uri url, StepTime time, AWSCredentials? credentials = null)
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
        }).UseAwsOptions(new AWSOptions { Credentials = credentials ?? new BasicAWSCredentials("AKIDEXAMPLE", "the-secret-key") });
        services.Configure<AuditClientRegistration>(
            Microsoft.Extensions.Options.Options.DefaultName,
            static registration => registration.Random = static () => Jitter);
        _provider = services.BuildServiceProvider();
        Findings = _provider.GetRequiredService<IAuditFindingClient>();
        Audits = _provider.GetRequiredService<IAuditTaskClient>();
        Suppressions = _provider.GetRequiredService<IAuditSuppressionClient>();
        Mitigations = _provider.GetRequiredService<IAuditMitigationClient>();
    }

    public FakeLogCollector Logs { get; } = new();

    public IAuditFindingClient Findings { get; }

    public IAuditTaskClient Audits { get; }

    public IAuditSuppressionClient Suppressions { get; }

    public IAuditMitigationClient Mitigations { get; }

    /// <summary>A clock that jumps over the waits of a client, but not over its limits.</summary>
    public static StepTime CreateTime() => new(OperationTimeout, AttemptTimeout);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
