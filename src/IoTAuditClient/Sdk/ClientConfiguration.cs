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
            // A client of the SDK always has a configuration, so one that throws here is a mock. Warnings and names go without.
            return null;
        }
    }
}
