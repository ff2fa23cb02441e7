using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Failures;

namespace IoTAuditClient.Sdk;

/// <summary>Reads from an SDK client which Region and endpoint it sends to.</summary>
internal static class SeenIdentity
{
    public static ClientIdentity Of(string? name, IAmazonIoT client, AmazonWebServiceRequest request)
    {
        if (ClientConfiguration.Of(client) is not { } config)
        {
            return new ClientIdentity(name);
        }

        var region = config.RegionEndpoint?.SystemName
            ?? (string.IsNullOrEmpty(config.AuthenticationRegion) ? null : config.AuthenticationRegion);
        return new ClientIdentity(name, region, EndpointOf(client, request));
    }

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
