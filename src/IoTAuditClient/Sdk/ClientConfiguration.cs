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
            // It is read to warn and to name the Region only, and what cannot be read is not told.
            return null;
        }
    }
}
