namespace IoTAuditClient.Tests.Http;

/// <summary>Answers every request with the same response.</summary>
internal sealed class FixedHandler(HttpResponseMessage response) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(response);
}
