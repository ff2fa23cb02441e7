using Amazon.Runtime;

namespace IoTAudit.Tool.Services;

/// <summary>Makes HTTP clients that use no proxy.</summary>
internal sealed class DirectHttpClientFactory : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { Timeout = Timeout.InfiniteTimeSpan };
}
