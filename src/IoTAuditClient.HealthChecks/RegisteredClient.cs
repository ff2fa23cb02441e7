using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient;

/// <summary>The client that a health check asks: the one of a key, or the one without.</summary>
internal static class RegisteredClient
{
    public static IAuditFindingClient? Find(IServiceProvider provider, string? key) =>
        key is null ? provider.GetService<IAuditFindingClient>() : provider.GetKeyedService<IAuditFindingClient>(key);

    /// <summary>Tells whether there is such a client, as far as the container can tell, without making it.</summary>
    public static bool Exists(IServiceProvider provider, string? key)
    {
        var services = provider.GetService<IServiceProviderIsKeyedService>();
        return services is null
            || (key is null ? services.IsService(typeof(IAuditFindingClient)) : services.IsKeyedService(typeof(IAuditFindingClient), key));
    }

    public static string Missing(string? key) => key is null
        ? "No client is registered: call AddIoTAuditClient on the services, or name the key of the client to ask."
        : $"No client is registered under the key '{VisibleText.Show(key)}': call AddKeyedIoTAuditClient with it, or correct the key.";
}
