using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk;

/// <summary>Reads from an SDK client which Region and endpoint it sends to.</summary>
internal static class SeenIdentity
{
    public static ClientIdentity Of(string? name, IAmazonIoT client, AmazonWebServiceRequest request)
    {
        return ClientConfiguration.Of(client) is { } config
            ? new ClientIdentity(name, RegionOf(config), EndpointOf(client, request))
            : new ClientIdentity(name);
    }

    public static string? RegionOf(IAmazonIoT client) => ClientConfiguration.Of(client) is { } config ? RegionOf(config) : null;

    /// <summary>The Region that a client asks. With an endpoint of its own, it has the one to sign for alone.</summary>
    public static string? RegionOf(IClientConfig config) => config.RegionEndpoint?.SystemName
        ?? (string.IsNullOrEmpty(config.AuthenticationRegion) ? null : config.AuthenticationRegion);

    // It goes into exceptions and telemetry, and a password does not.
    private static Uri WithoutUser(Uri endpoint) => endpoint.UserInfo.Length == 0
        ? endpoint
        : new UriBuilder(endpoint) { UserName = "", Password = "" }.Uri;

    private static Uri? EndpointOf(IAmazonIoT client, AmazonWebServiceRequest request)
    {
        try
        {
            return Uri.TryCreate(client.DetermineServiceOperationEndpoint(request)?.URL, UriKind.Absolute, out var endpoint)
                ? WithoutUser(endpoint)
                : null;
        }
        catch (Exception)
        {
            // The request itself fails for the same reason, and its exception tells it.
            return null;
        }
    }
}
