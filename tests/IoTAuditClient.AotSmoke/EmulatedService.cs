using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>The emulator in this process, asked over HTTP, and clients of it that are registered as an app registers them.</summary>
internal sealed class EmulatedService : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private EmulatedService(AuditEmulator emulator)
    {
        Emulator = emulator;
        _provider = Provide();
        Client = _provider.GetRequiredService<IAuditFindingClient>();
        Audits = _provider.GetRequiredService<IAuditTaskClient>();
        Suppressions = _provider.GetRequiredService<IAuditSuppressionClient>();
        Mitigations = _provider.GetRequiredService<IAuditMitigationClient>();
    }

    /// <summary>How to wait for a task here, where it takes no time.</summary>
    public static AuditWaitOptions ShortWait { get; } = new()
    {
        MinInterval = TimeSpan.FromMilliseconds(10),
        MaxInterval = TimeSpan.FromMilliseconds(50),
    };

    public static AWSOptions Credentials => new() { Credentials = new BasicAWSCredentials("test", "test") };

    public AuditEmulator Emulator { get; }

    /// <summary>A client with the default settings.</summary>
    public IAuditFindingClient Client { get; }

    /// <summary>The client of audits beside it.</summary>
    public IAuditTaskClient Audits { get; }

    /// <summary>The client of suppressions beside it.</summary>
    public IAuditSuppressionClient Suppressions { get; }

    /// <summary>The client of mitigations beside it.</summary>
    public IAuditMitigationClient Mitigations { get; }

    public static async Task<EmulatedService> StartAsync() =>
        new(await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 600 }));

    /// <summary>A container with a client of this service.</summary>
    public ServiceProvider Provide(Action<IoTAuditClientOptions>? configure = null, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        add?.Invoke(services);
        services
            .AddIoTAuditClient(options =>
            {
                options.ServiceUrl = Emulator.ServiceUrl;
                options.Region = "us-east-1";
                configure?.Invoke(options);
            })
            .UseAwsOptions(Credentials);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
