using IoTAuditClient;
using IoTAuditClient.DependencyInjection;
using IoTAuditClient.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers the clients: <see cref="IAuditFindingClient"/>, <see cref="IAuditTaskClient"/>, <see cref="IAuditSuppressionClient"/> and
/// <see cref="IAuditMitigationClient"/>.
/// </summary>
/// <remarks>
/// <para>The client is a singleton. A registration of <see cref="IAuditFindingClient"/> that the app makes itself wins,
/// whichever comes first, and registering twice registers once. Registration makes no network call and asks for no
/// credentials; the settings are checked when the host starts.</para>
/// <para>Region, profile and credentials come from the <c>AWSOptions</c> of the container (for a keyed client from
/// those of its key, where there are any), else from the section <c>AWS</c> of the configuration, else from where the
/// AWS SDK looks by itself. The <c>IAmazonIoT</c> that the client makes stays private to it, and one that the app
/// registers without a key stays the app's: it is not used.</para>
/// <para>A client under a key uses the <c>IAmazonIoT</c> that the app has registered under the same key, such as with
/// <c>AddKeyedAWSService</c>, unless <c>UseIoTClient</c> or <c>UseAwsOptions</c> says otherwise. Set its
/// <c>MaxErrorRetry</c> and <c>MaxStaleConnectionRetries</c> to 0.</para>
/// </remarks>
public static class IoTAuditClientServiceCollectionExtensions
{
    /// <summary>Registers the client with the default settings.</summary>
    /// <param name="services">The services of the app.</param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IIoTAuditClientBuilder AddIoTAuditClient(this IServiceCollection services) => AddDefault(services);

    /// <summary>Registers the client.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder AddIoTAuditClient(this IServiceCollection services, Action<IoTAuditClientOptions> configure) =>
        Configure(AddDefault(services), configure);

    /// <summary>Registers the client with settings from configuration.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">
    /// The section whose keys are the properties of <see cref="IoTAuditClientOptions"/>, such as
    /// <c>configuration.GetSection("IoTAudit")</c>. An unknown key or a value of another form is an error; a section
    /// that does not exist is a warning in the log.
    /// </param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder AddIoTAuditClient(this IServiceCollection services, IConfigurationSection section) =>
        Bind(AddDefault(services), section);

    /// <summary>Registers a client under a key with the default settings: one for each account or Region.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="key">The key, which is also the name of the client's options.</param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IIoTAuditClientBuilder AddKeyedIoTAuditClient(this IServiceCollection services, string key) => AddKeyed(services, key);

    /// <summary>Registers a client under a key: one for each account or Region.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="key">The key, which is also the name of the client's options.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException">Another argument is null.</exception>
    public static IIoTAuditClientBuilder AddKeyedIoTAuditClient(
        this IServiceCollection services,
        string key,
        Action<IoTAuditClientOptions> configure) =>
        Configure(AddKeyed(services, key), configure);

    /// <summary>Registers a client under a key, with settings from configuration.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="key">The key, which is also the name of the client's options.</param>
    /// <param name="section">
    /// The section whose keys are the properties of <see cref="IoTAuditClientOptions"/>. An unknown key or a value of
    /// another form is an error, and so is a section that does not exist where nothing else names the account and
    /// Region to ask.
    /// </param>
    /// <returns>A builder for what is no plain value.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException">Another argument is null.</exception>
    public static IIoTAuditClientBuilder AddKeyedIoTAuditClient(
        this IServiceCollection services,
        string key,
        IConfigurationSection section) =>
        Bind(AddKeyed(services, key), section);

    /// <summary>Registers a client for each child of a section, an account or a Region, under the child's name as the key.</summary>
    /// <remarks>
    /// A child section has the settings of <see cref="IoTAuditClientOptions"/>, such as <c>Region</c> and <c>RoleArn</c>, as that of
    /// <see cref="AddKeyedIoTAuditClient(IServiceCollection, string, IConfigurationSection)"/> has. <see cref="IAuditClientFactory"/> finds
    /// the clients by name. The names of the accounts are read at once, their settings when the host starts: an account that the
    /// configuration gains in between is an error, and so is a section without an account. To set what is no plain value of one account,
    /// call <c>AddKeyedIoTAuditClient</c> with its key as well.
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">The section of the accounts, such as <c>configuration.GetSection("IoTAudit:Accounts")</c>.</param>
    /// <returns>The services, for further registrations.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddIoTAuditAccounts(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        AddFactory(services).Configure(registered => registered.Sections.Add(section));
        foreach (var account in section.GetChildren())
        {
            services.AddKeyedIoTAuditClient(account.Key, account);
        }

        return services;
    }

    private static OptionsBuilder<RegisteredKeys> AddFactory(IServiceCollection services)
    {
        services.TryAddSingleton<IAuditClientFactory, AuditClientFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RegisteredKeys>, RegisteredKeysValidator>());
        return services.AddOptions<RegisteredKeys>().ValidateOnStart();
    }

    private static IoTAuditClientBuilder AddDefault(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IAuditFindingClient>(
            static provider => RegisteredClients.CreateFindingClient(provider, Options.Options.DefaultName));
        services.TryAddSingleton<IAuditTaskClient>(
            static provider => RegisteredClients.CreateTaskClient(provider, Options.Options.DefaultName));
        services.TryAddSingleton<IAuditSuppressionClient>(
            static provider => RegisteredClients.CreateSuppressionClient(provider, Options.Options.DefaultName));
        services.TryAddSingleton<IAuditMitigationClient>(
            static provider => RegisteredClients.CreateMitigationClient(provider, Options.Options.DefaultName));
        return AddShared(services, Options.Options.DefaultName);
    }

    private static IoTAuditClientBuilder AddKeyed(IServiceCollection services, string key)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        AddFactory(services).Configure(registered => registered.Add(key));
        services.TryAddKeyedSingleton<IAuditFindingClient>(
            key, static (provider, key) => RegisteredClients.CreateFindingClient(provider, (string)key!));
        services.TryAddKeyedSingleton<IAuditTaskClient>(
            key,
            static (provider, key) => RegisteredClients.CreateTaskClient(provider, (string)key!));
        services.TryAddKeyedSingleton<IAuditSuppressionClient>(
            key,
            static (provider, key) => RegisteredClients.CreateSuppressionClient(provider, (string)key!));
        services.TryAddKeyedSingleton<IAuditMitigationClient>(
            key,
            static (provider, key) => RegisteredClients.CreateMitigationClient(provider, (string)key!));
        return AddShared(services, key);
    }

    private static IoTAuditClientBuilder AddShared(IServiceCollection services, string name)
    {
        services.TryAddKeyedSingleton(name, static (provider, key) => RegisteredClients.CreateDependencies(provider, (string)key!));
        services.TryAddKeyedSingleton(
            name, static (provider, key) => RegisteredClients.CreateOwnedIoTClientSource(provider, (string)key!));
        services.TryAddKeyedSingleton(name, static (provider, key) => RegisteredClients.CreateSettingsWatch(provider, (string)key!));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IoTAuditClientOptions>, IoTAuditClientOptionsValidator>());
        services.AddOptions<IoTAuditClientOptions>(name).ValidateOnStart();
        return new IoTAuditClientBuilder(name, services);
    }

    private static IoTAuditClientBuilder Configure(IoTAuditClientBuilder builder, Action<IoTAuditClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    private static IoTAuditClientBuilder Bind(IoTAuditClientBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        builder.Services.Configure<IoTAuditClientOptions>(builder.Name, options => SectionBinding.Bind(section, builder.Name, options));
        return builder;
    }
}
