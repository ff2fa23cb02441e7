using System.Net;
using System.Reflection;
using System.Text;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTAuditClient.Http;
using IoTAuditClient.Tests.Http;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>
/// AWSSDK.IoT 4.0.6 takes members by their names in any case, and reads the body of an error twice. The same holds on it.
/// </summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class OlderReadingTests : IDisposable
{
    // The stand-in reads like either; the real one like the version that it is.
    private readonly FieldInfo? _takesAnyCase = typeof(AmazonIoTClient).Assembly.GetType("Amazon.IoT.Internal.Marshalling.MemberName")
        ?.GetField("TakesAnyCase", BindingFlags.Static | BindingFlags.NonPublic);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Read(inAnyCase: false);

    [Theory]
    [InlineData(false, "finding")]
    [InlineData(true, "Finding")]
    [InlineData(true, "FINDING")]
    public async Task DescribeAuditFinding_NameInAnotherCase_IsTakenByTheOlderReading(bool inAnyCase, string name)
    {
        Read(inAnyCase);
        using var client = FakeIoTService.Answering($$"""{"{{name}}":{"taskId":"t"} }""").CreateClient();

        Assert.Equal("t", (await client.DescribeAuditFindingAsync(new() { FindingId = "f" }, Token)).Finding.TaskId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DescribeAsync_WrongKindUnderANameInAnotherCase_IsRefusedBeforeEitherReading(bool inAnyCase)
    {
        Read(inAnyCase);

        var exception = await Assert.ThrowsAsync<AuditResponseException>(
            () => DescribeAsync(HttpStatusCode.OK, """{"Finding":{"RelatedResources":"x"} }"""));

        Assert.Contains("its member 'RelatedResources' is text, not a list", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "{\"message\":\"m\"")]
    [InlineData(true, "{\"message\":\"m\"")]
    [InlineData(true, "{\"message\":\"Rate exc")]
    [InlineData(true, "<html>")]
    [InlineData(true, "")]
    public async Task DescribeAsync_ErrorWhoseBodyIsCut_HasTheCodeOfItsHeader(bool inAnyCase, string body)
    {
        Read(inAnyCase);

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(() => DescribeAsync(HttpStatusCode.BadRequest, body));

        Assert.Equal("ThrottlingException", exception.ErrorCode);
    }

    [Fact]
    public async Task DescribeAuditFinding_ErrorWhoseBodyIsCut_LosesItsCodeInTheOlderReading()
    {
        if (_takesAnyCase is null)
        {
            return;
        }

        Read(inAnyCase: true);
        var service =
            FakeIoTService.Answering("{\"message\":\"m\"", HttpStatusCode.BadRequest, ("x-amzn-ErrorType", "ThrottlingException"));
        using var client = service.CreateClient();

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.DescribeAuditFindingAsync(new() { FindingId = "f" }, Token));
    }

    [Theory]
    [InlineData(false, "resourceId")]
    [InlineData(true, "resourceId")]
    [InlineData(true, "ResourceId")]
    public async Task CreateAuditSuppression_ResourceAlreadyExists_IsToldByEitherReading(bool inAnyCase, string name)
    {
        Read(inAnyCase);
        var service = FakeIoTService.Answering(
            $$"""{"message":"m","{{name}}":"i"}""", HttpStatusCode.Conflict, ("x-amzn-ErrorType", nameof(ResourceAlreadyExistsException)));
        using var client = service.CreateClient();

        var exception = await Assert.ThrowsAsync<ResourceAlreadyExistsException>(() => client.CreateAuditSuppressionAsync(new(), Token));

        Assert.Equal("i", exception.ResourceId);
    }

    private void Read(bool inAnyCase) => _takesAnyCase?.SetValue(null, inAnyCase);

    private static async Task DescribeAsync(HttpStatusCode status, string body)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Headers.Add("x-amzn-ErrorType", "ThrottlingException");
        var handler = new BufferingHandler(new FixedHandler(response), 4096, System.Buffers.ArrayPool<byte>.Shared);
        using var iot = FakeIoTService.Answering("").CreateClient(config => config.HttpClientFactory = new OneHandler(handler));

        // No wait after a throttle is as short, so that none is tried again.
        var limit = TimeSpan.FromMilliseconds(500);
        var options = new IoTAuditClientOptions { MaxAttempts = 1, OperationTimeout = limit, AttemptTimeout = limit };
        options.Pacing.Mode = PacingMode.Off;
        await new AuditFindingClient(iot, options).DescribeAsync("f", Token);
    }

    private sealed class OneHandler(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => true;

        public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;
    }
}
