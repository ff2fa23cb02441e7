using Amazon.IoT;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.DependencyInjection;

/// <summary>The <see cref="IAmazonIoT"/> that the app has registered under the key of one of our clients: it stands for the same account and Region.</summary>
internal static class KeyedIoTClient
{
    /// <summary>Tells whether a client uses the app's, without making that one.</summary>
    public static bool IsPaired(IServiceProvider provider, string? name, AuditClientRegistration registration) =>
        !string.Equals(name ?? Microsoft.Extensions.Options.Options.DefaultName, Microsoft.Extensions.Options.Options.DefaultName, StringComparison.Ordinal)
        && registration is { IoTClient: null, AwsOptions: null }
        && provider.GetService<IServiceProviderIsKeyedService>() is { } services
        && services.IsKeyedService(typeof(IAmazonIoT), name);
}
