using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.DependencyInjection;

/// <summary>What the app has registered under the key of one of our clients: it stands for the same account and Region.</summary>
internal static class PairedServices
{
    /// <summary>Tells whether a client uses the app's <see cref="IAmazonIoT"/>, without making that one.</summary>
    public static bool HasIoTClient(IServiceProvider provider, string? name, AuditClientRegistration registration) =>
        registration is { IoTClient: null, AwsOptions: null } && Has(provider, name, typeof(IAmazonIoT));

    /// <summary>Tells whether there are <see cref="AWSOptions"/> of the key.</summary>
    public static bool HasAwsOptions(IServiceProvider provider, string? name) => Has(provider, name, typeof(AWSOptions));

    private static bool Has(IServiceProvider provider, string? key, Type type) =>
        !string.IsNullOrEmpty(key)
        && provider.GetService<IServiceProviderIsKeyedService>() is { } services
        && services.IsKeyedService(type, key);
}
