using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using IoTAuditClient.Calls;
using IoTAuditClient.Options;
using IoTAuditClient.Sdk;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.DependencyInjection;

/// <summary>Puts a registered client together from what the container holds.</summary>
internal static class RegisteredClients
{
    public static AuditFindingClient CreateFindingClient(IServiceProvider provider, string name) =>
        new(provider.GetRequiredKeyedService<ClientDependencies>(name));

    public static AuditTaskClient CreateTaskClient(IServiceProvider provider, string name) =>
        new(provider.GetRequiredKeyedService<ClientDependencies>(name));

    public static AuditSuppressionClient CreateSuppressionClient(IServiceProvider provider, string name) =>
        new(provider.GetRequiredKeyedService<ClientDependencies>(name));

    public static AuditMitigationClient CreateMitigationClient(IServiceProvider provider, string name) =>
        new(provider.GetRequiredKeyedService<ClientDependencies>(name));

    /// <summary>Gets the four clients of a key, also those that the app has registered itself.</summary>
    public static AuditClients CreateClients(IServiceProvider provider, string key)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get(key);
        return new AuditClients(
            key,
            provider.GetRequiredKeyedService<IAuditFindingClient>(key),
            provider.GetRequiredKeyedService<IAuditTaskClient>(key),
            provider.GetRequiredKeyedService<IAuditSuppressionClient>(key),
            provider.GetRequiredKeyedService<IAuditMitigationClient>(key))
        {
            AccountId = RoleRules.AccountOf(options.RoleArn),
            Region = options.Region,
            SeenRegion = () => provider.GetRequiredKeyedService<ClientDependencies>(key).Clients.Region,
        };
    }

    /// <summary>Makes what the clients of one name share: one SDK client, one pipeline, one pacer for each operation.</summary>
    public static ClientDependencies CreateDependencies(IServiceProvider provider, string name)
    {
        // The first access checks the settings, for containers that are no host.
        var options = provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get(name).Copy();
        var registration = Registration(provider, name);
        var logger = CreateLogger(provider);
        _ = provider.GetRequiredKeyedService<SettingsWatch>(name);
        var time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        return new ClientDependencies(
            CreateSource(provider, name, registration, logger),
            registration.Pipeline is { } configure
                ? DefaultPipeline.BuildGiven(time, configure)
                : DefaultPipeline.Build(time, logger, registration.Random, registration.ConfigureRetry),
            options,
            time,
            logger,
            name.Length == 0 ? null : name);
    }

    public static OwnedIoTClientSource CreateOwnedIoTClientSource(IServiceProvider provider, string name)
    {
        var registration = Registration(provider, name);
        var logger = CreateLogger(provider);
        return new OwnedIoTClientSource(
            () => FindAwsOptions(provider, name, registration),
            provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get(name),
            () => Log.AnswersInvented(logger, name.Length == 0 ? "default" : name));
    }

    public static SettingsWatch CreateSettingsWatch(IServiceProvider provider, string name) =>
        new(provider.GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>().Get(name), CreateLogger(provider));

    private static ILogger CreateLogger(IServiceProvider provider) =>
        ClientDependencies.CreateLogger(provider.GetService<ILoggerFactory>());

    private static AuditClientRegistration Registration(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<AuditClientRegistration>>().Get(name);

    private static IIoTClientSource CreateSource(
        IServiceProvider provider,
        string name,
        AuditClientRegistration registration,
        ILogger logger)
    {
        if (FindGivenClient(provider, name, registration) is not { } client)
        {
            // The container makes it, so that the container disposes it.
            return provider.GetRequiredKeyedService<OwnedIoTClientSource>(name);
        }

        GivenClientRetries.Warn(client, logger);
        return new GivenIoTClientSource(client);
    }

    private static IAmazonIoT? FindGivenClient(IServiceProvider provider, string name, AuditClientRegistration registration)
    {
        if (registration.IoTClient is { } find)
        {
            return find(provider)
                ?? throw new InvalidOperationException("The function given to UseIoTClient returned null; it has to return an IAmazonIoT.");
        }

        return PairedServices.HasIoTClient(provider, name, registration) ? provider.GetRequiredKeyedService<IAmazonIoT>(name) : null;
    }

    private static AWSOptions FindAwsOptions(IServiceProvider provider, string name, AuditClientRegistration registration) =>
        registration.AwsOptions?.Invoke(provider)
        ?? (PairedServices.HasAwsOptions(provider, name) ? provider.GetRequiredKeyedService<AWSOptions>(name) : null)
        ?? provider.GetService<AWSOptions>()
        ?? (provider.GetService<IConfiguration>() is { } configuration ? ConfiguredAwsOptions.Read(configuration) : null)
        ?? new AWSOptions();
}
