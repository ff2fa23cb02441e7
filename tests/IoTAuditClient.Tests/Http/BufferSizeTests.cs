using System.Net;
using System.Text;
using IoTAuditClient.Failures;
using IoTAuditClient.Http;
using Xunit;

namespace IoTAuditClient.Tests.Http;

/// <summary>How large the buffers are that a body is read into, and that they go back where they came from.</summary>
public sealed class BufferSizeTests
{
    private const int Large = 64 * 1024 * 1024;

    private readonly CountingPool _pool = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100, 101)]
    [InlineData(6_000, 6_001)]
    [InlineData(3_000_000, 1024 * 1024)]
    public async Task SendAsync_DeclaredLength_IsTheSizeOfTheFirstBufferUpToAMegabyte(int length, int size)
    {
        var body = Body(length, declaresLength: true);

        using var response = await SendAsync(body, Large);

        Assert.InRange(body.Buffers[0].Length, size, (size * 2) - 1);
        Assert.Equal(length, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    [Fact]
    public async Task SendAsync_LengthThatIsTrue_NeedsOneBuffer()
    {
        var body = Body(4_096, declaresLength: true);

        using var response = await SendAsync(body, Large);

        Assert.Single(body.Buffers);
    }

    [Fact]
    public async Task SendAsync_NoLength_DoublesTheBufferAndKeepsEveryByte()
    {
        var body = Body(20_000, declaresLength: false);

        using var response = await SendAsync(body, Large);

        Assert.Equal([4_096, 8_192, 16_384, 32_768], body.Buffers.Select(buffer => buffer.Length));
        Assert.Equal(Text(20_000), await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(4_096)]
    public async Task SendAsync_NearTheLimit_GrowsNoFurtherThanTheByteThatPassesIt(int maxBytes)
    {
        // Rented sizes are powers of two: what is asked for shows in whether they are doubled once more.
        var body = Body(maxBytes + 1, declaresLength: false);

        var refused = await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(body, maxBytes));

        Assert.Contains("longer than MaxResponseBytes", refused.Message, StringComparison.Ordinal);
        Assert.Equal([4_096, 8_192], body.Buffers.Select(buffer => buffer.Length));
    }

    [Fact]
    public async Task SendAsync_SmallLimit_IsHeldByTheFirstBuffer()
    {
        var body = Body(2_000, declaresLength: false);

        using var response = await SendAsync(body, 2_000);

        Assert.Single(body.Buffers);
    }

    [Fact]
    public async Task Dispose_TheAnswer_GivesEveryBufferBackOnce()
    {
        var body = Body(20_000, declaresLength: false);
        var response = await SendAsync(body, Large);
        Assert.Equal([1, 1, 1, 0], body.Buffers.Select(_pool.Returned));

        response.Dispose();

        Assert.Equal([1, 1, 1, 1], body.Buffers.Select(_pool.Returned));
    }

    [Fact]
    public async Task SendAsync_Refused_GivesTheBuffersBackAndEndsTheBody()
    {
        var body = Body(6_000, declaresLength: false);

        await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(body, 5_000));

        Assert.Equal([1, 1], body.Buffers.Select(_pool.Returned));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task SendAsync_SuccessThatIsNoJson_GivesItsBufferBackOnce()
    {
        var body = new OfferedBuffersStream("<html>"u8.ToArray(), chunk: 1_024, declaresLength: true);

        await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(body, Large));

        Assert.Equal([1], body.Buffers.Select(_pool.Returned));
    }

    [Fact]
    public async Task SendAsync_DeclaredTooLong_EndsTheBodyUnread()
    {
        var body = Body(6_000, declaresLength: true);

        await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(body, 5_000));

        Assert.Empty(body.Buffers);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task SendAsync_Read_EndsTheBodyOfTheConnection()
    {
        var body = Body(100, declaresLength: true);

        using var response = await SendAsync(body, Large);

        Assert.True(body.IsDisposed);
    }

    private static string Text(int length) => $"{{\"a\":\"{new string('x', length - 8)}\"}}";

    private static OfferedBuffersStream Body(int length, bool declaresLength) =>
        new(Encoding.ASCII.GetBytes(Text(length)), chunk: 1_024, declaresLength);

    private async Task<HttpResponseMessage> SendAsync(Stream body, int maxBytes)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(response), maxBytes, _pool));
        return await invoker.SendAsync(new HttpRequestMessage(), Token);
    }
}
