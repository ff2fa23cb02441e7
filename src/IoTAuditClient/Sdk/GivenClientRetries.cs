using Amazon.IoT;
using IoTAuditClient.Telemetry;
using Microsoft.Extensions.Logging;

namespace IoTAuditClient.Sdk;

/// <summary>Says once that an SDK client of the app's retries too: layers of retries multiply.</summary>
internal static class GivenClientRetries
{
    public static void Warn(IAmazonIoT iotClient, ILogger logger)
    {
        if (ClientConfiguration.Of(iotClient) is { } config && (config.MaxErrorRetry > 0 || config.MaxStaleConnectionRetries > 0))
        {
            Log.GivenClientRetries(logger, config.MaxErrorRetry, config.MaxStaleConnectionRetries);
        }
    }
}
