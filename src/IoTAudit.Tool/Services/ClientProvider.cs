using IoTAuditClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>A client with its settings, in a container of its own that disposes what the client makes.</summary>
internal sealed class ClientProvider : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public ClientProvider(Action<IServiceCollection> addClient, TimeProvider timeProvider, VerboseLines? lines)
        : this(addClient, timeProvider, lines is null ? null : new VerboseLoggerFactory(lines))
    {
    }

    public ClientProvider(Action<IServiceCollection> addClient, TimeProvider timeProvider, ILoggerFactory? log)
    {
        var services = new ServiceCollection();
        addClient(services);
        services.AddSingleton(timeProvider);
        if (log is not null)
        {
            services.AddSingleton(log);
        }

        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<IAuditFindingClient>();
        Tasks = _provider.GetRequiredService<IAuditTaskClient>();
        Suppressions = _provider.GetRequiredService<IAuditSuppressionClient>();
        Mitigations = _provider.GetRequiredService<IAuditMitigationClient>();
    }

    public IAuditFindingClient Client { get; }

    public IAuditTaskClient Tasks { get; }

    public IAuditSuppressionClient Suppressions { get; }

    public IAuditMitigationClient Mitigations { get; }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
