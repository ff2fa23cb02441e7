using System.Net;
using System.Text;
using Amazon;
using Amazon.IoT;
using Amazon.Runtime;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>
/// Answers the requests of an SDK client inside the process, and keeps them.
/// Without a unique configuration string the SDK caches the HttpClient for one client alone, so that no test meets another's.
/// </summary>
internal sealed class FakeIoTService : HttpClientFactory
{
    public const string RequestId = "8f3c1f54-1d9a-4a0e-9a55-6c2a9f6a7e11";

    private readonly Func<int, HttpResponseMessage> _answer;
    private readonly List<RecordedRequest> _requests = [];

    public FakeIoTService(Func<int, HttpResponseMessage> answer)
    {
        _answer = answer;
    }

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public static FakeIoTService Answering(
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        params (string Name, string Value)[] headers)
        => new(_ => Answer(body, status, headers));

    /// <summary>Answers the first request with the first page, the second with the second.</summary>
    public static FakeIoTService AnsweringInTurn(params string[] bodies) => new(index => Answer(bodies[index]));

    /// <summary>The one request that a call sends, which is answered with an empty object.</summary>
    public static async Task<RecordedRequest> RecordAsync(Func<AmazonIoTClient, Task> call)
    {
        var service = Answering("{}");
        using var client = service.CreateClient();
        await call(client);
        return Assert.Single(service.Requests);
    }

    public static HttpResponseMessage Answer(
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", RequestId);
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public AmazonIoTClient CreateClient(Action<AmazonIoTConfig>? configure = null)
    {
        var config = new AmazonIoTConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            IgnoreConfiguredEndpointUrls = true,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            HttpClientFactory = this,
        };
        configure?.Invoke(config);
        return new AmazonIoTClient(new BasicAWSCredentials("AKIDEXAMPLE", "secret"), config);
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => true;

    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;

    private sealed class Handler(FakeIoTService service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
                .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            service._requests.Add(new RecordedRequest(request.Method.Method, request.RequestUri!, headers, body));
            return service._answer(service._requests.Count - 1);
        }
    }
}
