using Amazon.IoT;
using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>
/// The configuration of an SDK client, which may be a test's: a loose mock has none, and a strict one throws where it is asked.
/// </summary>
internal static class ClientConfiguration
{
    public static IClientConfig? Of(IAmazonIoT client)
    {
        try
        {
            return client.Config;
        }
        catch (Exception)
        {
            // It tells a client of the SDK from a mock, and serves warnings and names; whatever throws here is no client of the SDK.
            return null;
        }
    }
}
