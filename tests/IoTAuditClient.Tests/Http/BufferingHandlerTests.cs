using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IoTAuditClient.Failures;
using IoTAuditClient.Http;
using Xunit;

namespace IoTAuditClient.Tests.Http;

public sealed class BufferingHandlerTests
{
    private const int MaxBytes = 2000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_WholeBody_IsHandedOnWithItsHeaders(bool declaresLength)
    {
        var body = "{\"finding\":{\"findingId\":\"" + new string('x', 1500) + "\"}}";
        using var response = await SendAsync(HttpStatusCode.OK, Encoding.UTF8.GetBytes(body), declaresLength);

        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(true, "it declares 2001 bytes and MaxResponseBytes is 2000")]
    [InlineData(false, "it is longer than MaxResponseBytes, 2000")]
    public async Task SendAsync_BodyOverTheLimit_IsRefused(bool declaresLength, string message)
    {
        var refused =
            await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(HttpStatusCode.OK, new byte[MaxBytes + 1], declaresLength));

        Assert.Equal(message, refused.Message);
        Assert.Equal("request-1", refused.RequestId);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_BodyAtTheLimit_IsHandedOn(bool declaresLength)
    {
        var body = Encoding.UTF8.GetBytes("{}".PadRight(MaxBytes));
        using var response = await SendAsync(HttpStatusCode.OK, body, declaresLength);

        Assert.Equal(MaxBytes, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("PUT", "request-1", HttpStatusCode.OK, true)]
    [InlineData("PUT", "request-1", HttpStatusCode.NoContent, true)]
    [InlineData("PATCH", "request-1", HttpStatusCode.OK, true)]
    [InlineData("PUT", null, HttpStatusCode.OK, false)]
    [InlineData("GET", "request-1", HttpStatusCode.OK, false)]
    [InlineData("POST", "request-1", HttpStatusCode.OK, false)]
    public async Task SendAsync_NoBody_IsAnAnswerOfAwsToAPutAlone(string method, string? requestId, HttpStatusCode status, bool isTaken)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("") };
        if (requestId is not null)
        {
            response.Headers.Add("x-amzn-RequestId", requestId);
        }

        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(response), MaxBytes, ArrayPool<byte>.Shared));
        var sending = invoker.SendAsync(new HttpRequestMessage { Method = new HttpMethod(method) }, TestContext.Current.CancellationToken);

        if (isTaken)
        {
            Assert.Equal(0, (await sending).Content.Headers.ContentLength);
        }
        else
        {
            Assert.Equal("it is empty", (await Assert.ThrowsAsync<ResponseRefusedException>(() => sending)).Message);
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task SendAsync_AnswersOfAnEmulator_AreToldOfOnce(HttpStatusCode status)
    {
        var told = 0;
        var response = new HttpResponseMessage(status) { Content = new StringContent("{}") };
        response.Headers.Add("x-iot-audit-invented", "true");
        using var invoker = new HttpMessageInvoker(
            new BufferingHandler(new FixedHandler(response), MaxBytes, ArrayPool<byte>.Shared, () => told++));

        await invoker.SendAsync(new HttpRequestMessage(), TestContext.Current.CancellationToken);
        await invoker.SendAsync(new HttpRequestMessage(), TestContext.Current.CancellationToken);

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task SendAsync_AnswersOfAws_AreNotToldOf()
    {
        var told = 0;
        var response = new HttpResponseMessage { Content = new StringContent("{}") };
        using var invoker = new HttpMessageInvoker(
            new BufferingHandler(new FixedHandler(response), MaxBytes, ArrayPool<byte>.Shared, () => told++));

        await invoker.SendAsync(new HttpRequestMessage(), TestContext.Current.CancellationToken);

        Assert.Equal(0, told);
    }

    [Fact]
    public async Task SendAsync_SuccessThatIsNoJson_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(HttpStatusCode.OK, "<html>"u8.ToArray(), true));

        Assert.Contains("not valid JSON", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"message\":\"Rate exc")]
    [InlineData("{\"message\":\"m\"")]
    [InlineData("{\"message\":{}}")]
    [InlineData("{\"Code\":[]}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    public async Task SendAsync_ErrorWhoseBodyTheSdkCannotRead_HandsOnStatusAndHeadersAlone(string body)
    {
        using var response = await SendAsync(HttpStatusCode.BadGateway, Encoding.UTF8.GetBytes(body), true);

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, response.Content.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal(["request-1"], response.Headers.GetValues("x-amzn-RequestId"));
    }

    [Theory]
    [InlineData("{\"message\":\"m\",\"__type\":\"T\",\"more\":{\"a\":[]}}")]
    [InlineData("{}")]
    public async Task SendAsync_ErrorWhoseBodyTheSdkReads_IsHandedOnAsItIs(string body)
    {
        using var response = await SendAsync(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body), true);

        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_ErrorWhoseBodyIsOverTheLimit_HandsOnStatusAndHeadersAlone(bool declaresLength)
    {
        using var response = await SendAsync(HttpStatusCode.Forbidden, new byte[MaxBytes + 1], declaresLength);

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaksInsideTheBody_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(HttpStatusCode.OK, new BrokenStream()));

        Assert.Contains("broke", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public async Task SendAsync_NoConnectionComesAbout_KeepsThatFromTheSdkWhichWouldDropIt(HttpRequestError error, bool isKept)
    {
        var thrown = new HttpRequestException(error, "See inner exception.", new IOException("Received an unexpected EOF."));
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new ThrowingHandler(thrown), MaxBytes, ArrayPool<byte>.Shared));

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => invoker.SendAsync(new HttpRequestMessage(), TestContext.Current.CancellationToken));

        // The SDK throws an IOException that is the inner exception.
        Assert.Equal(isKept, exception.InnerException is not IOException);
        Assert.Equal(error, exception.HttpRequestError);
        Assert.Equal(isKept ? "Received an unexpected EOF." : "See inner exception.", exception.Message);
    }

    [Fact]
    public async Task SendAsync_CancelledInsideTheBody_ThrowsWithThatToken()
    {
        using var source = new CancellationTokenSource();
        var sending = SendAsync(HttpStatusCode.OK, new SilentStream(), source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaksInsideTheBodyOfAnError_HandsOnStatusAndHeadersAlone()
    {
        using var response = await SendAsync(HttpStatusCode.BadGateway, new BrokenStream());

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }

    [Fact]
    public async Task SendAsync_HeadersOfTheBody_AreHandedOnWithEveryValue()
    {
        using var response = await SendAsync(HttpStatusCode.OK, new MemoryStream("{}"u8.ToArray()), null, "en", "de");

        Assert.Equal(["en", "de"], response.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task SendAsync_NoRequestId_IsRefusedWithoutOne()
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") };
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(response), MaxBytes, ArrayPool<byte>.Shared));

        var refused = await Assert.ThrowsAsync<ResponseRefusedException>(
            () => invoker.SendAsync(new HttpRequestMessage(), TestContext.Current.CancellationToken));

        Assert.Null(refused.RequestId);
    }

    [Theory]
    [InlineData("PUT", "", null)]
    [InlineData("PUT", "{}", null)]
    [InlineData("PUT", "<html>", "not valid JSON")]
    [InlineData("GET", "", "it is empty")]
    [InlineData("POST", "", "it is empty")]
    public async Task SendAsync_OperationWithoutOutput_MayBeAnsweredWithoutABody(string method, string body, string? flaw)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };
        answer.Headers.Add("x-amzn-RequestId", "request-1");
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(answer), MaxBytes, ArrayPool<byte>.Shared));
        using var request = new HttpRequestMessage(new HttpMethod(method), "http://127.0.0.1/audit/tasks/t/cancel");

        var refused = await Record.ExceptionAsync(async () =>
        {
            using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        });

        Assert.Equal(flaw is null, refused is null);
        Assert.Contains(flaw ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Body_IsReadSynchronouslyTooAndCopied()
    {
        using var response = await SendAsync(HttpStatusCode.OK, "{ }"u8.ToArray(), true);
        using var copy = new MemoryStream();

        await response.Content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(response.Content.ReadAsStream(TestContext.Current.CancellationToken));

        Assert.Equal("{ }", reader.ReadToEnd());
        Assert.Equal("{ }"u8.ToArray(), copy.ToArray());
        Assert.Equal(3, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task PooledContent_Always_KnowsItsLengthAndLetsNobodyWrite()
    {
        using var content = new PooledContent(new byte[16], 2, ArrayPool<byte>.Shared);

        Assert.Equal(2, content.Headers.ContentLength);
        Assert.False((await content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).CanWrite);
    }

    [Fact]
    public async Task Dispose_TheAnswer_GivesTheBufferBackOnceAndLetsNobodyReadIt()
    {
        var buffer = new byte[16];
        var content = new PooledContent(buffer, 2, ArrayPool<byte>.Shared);
        var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        content.Dispose();
        content.Dispose();

        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpStatusCode status, byte[] body, bool declaresLength) =>
        SendAsync(status, declaresLength ? new MemoryStream(body) : new LengthlessStream(body));

    private static async Task<HttpResponseMessage> SendAsync(
        HttpStatusCode status,
        Stream body,
        CancellationToken? cancellationToken = null,
        params string[] languages)
    {
        var response = new HttpResponseMessage(status) { Content = new StreamContent(body) };
        foreach (var language in languages)
        {
            response.Content.Headers.ContentLanguage.Add(language);
        }

        response.Headers.Add("x-amzn-RequestId", "request-1");
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(response), MaxBytes, ArrayPool<byte>.Shared));
        return await invoker.SendAsync(new HttpRequestMessage(), cancellationToken ?? TestContext.Current.CancellationToken);
    }

    private sealed class LengthlessStream(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("reset");
    }

    private sealed class SilentStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }

    private sealed class ThrowingHandler(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(exception);
    }
}
