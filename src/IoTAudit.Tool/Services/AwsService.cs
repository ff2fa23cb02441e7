using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IoTAudit.Tool.Services;

/// <summary>AWS, or the server at the endpoint URL.</summary>
internal sealed class AwsService : IFindingService
{
    private readonly ClientProvider _provider;

    public AwsService(ServiceSettings settings, TimeProvider timeProvider, ILogger logger)
    {
        ProfileCredentials.Include();
        _provider = new ClientProvider(services => AddClient(services, settings), timeProvider, logger);
        var metadata = InstanceMetadata.SwitchOff();
        Client = new MetadataFallbackClient(_provider.Client, metadata);
        Tasks = new MetadataFallbackTaskClient(_provider.Tasks, metadata);
        Suppressions = new MetadataFallbackSuppressionClient(_provider.Suppressions, metadata);
        Mitigations = new MetadataFallbackMitigationClient(_provider.Mitigations, metadata);
    }

    public IAuditFindingClient Client { get; }

    public IAuditTaskClient Tasks { get; }

    public IAuditSuppressionClient Suppressions { get; }

    public IAuditMitigationClient Mitigations { get; }

    public IReadOnlyList<AuditFinding> KnownFindings => [];

    public IReadOnlyList<KnownAudit> KnownAudits => [];

    public bool MayHave(string findingId) => true;

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private static void AddClient(IServiceCollection services, ServiceSettings settings)
    {
        if (settings.Account is { } account)
        {
            services.AddIoTAuditClient(account.Section);
        }

        services
            .AddIoTAuditClient(options =>
            {
                options.Region = settings.Region ?? options.Region ?? settings.DefaultRegion;
                options.Profile = settings.Profile ?? options.Profile;
                options.ServiceUrl = settings.EndpointUrl ?? options.ServiceUrl;
                CallLimits.Apply(settings.Timeout, options);
            })
            .UseAwsOptions(new AWSOptions());
    }
}
