using System.Buffers;
using System.Diagnostics;
using Amazon.Runtime;

namespace IoTAuditClient.Http;

/// <summary>Makes the HttpClient of our own SDK client: the SDK's settings, with every body read before the SDK sees it.</summary>
/// <param name="maxResponseBytes">The longest body that is read.</param>
/// <param name="invented">Hears once for each client that its server is an emulator.</param>
internal sealed class AuditHttpClientFactory(int maxResponseBytes, Action? invented = null) : HttpClientFactory
{
    // A client lives as long as its host. Connections that are replaced look the name up again, so a new address is found.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        ArgumentNullException.ThrowIfNull(clientConfig);
        return new HttpClient(new BufferingHandler(CreateHandler(clientConfig), maxResponseBytes, ArrayPool<byte>.Shared, invented))
        {
            // The attempt has a limit already. A second one would end it with an exception that does not tell which limit it was.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static SocketsHttpHandler CreateHandler(IClientConfig clientConfig)
    {
        var handler = new SocketsHttpHandler
        {
            // The service never redirects. Another server that does would receive the headers, and a session token with them.
            AllowAutoRedirect = false,

            PooledConnectionLifetime = ConnectionLifetime,
            UseCookies = false,

            // HttpClient's spans, but not its trace headers: they would not be signed, and the service has no use for them.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        };
        if (clientConfig.ConnectTimeout is { } connectTimeout)
        {
            handler.ConnectTimeout = connectTimeout;
        }

        if (clientConfig.MaxConnectionsPerServer is { } connections)
        {
            handler.MaxConnectionsPerServer = connections;
        }

        if (clientConfig.GetWebProxy() is { } proxy)
        {
            proxy.Credentials = clientConfig.ProxyCredentials ?? proxy.Credentials;
            handler.Proxy = proxy;
        }
        else if (Uri.TryCreate(clientConfig.ServiceURL, UriKind.Absolute, out var serviceUrl) && serviceUrl.IsLoopback)
        {
            // A proxy of the environment cannot reach this machine's own emulator.
            handler.UseProxy = false;
        }

        return handler;
    }
}
