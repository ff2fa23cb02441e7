using System.Net;
using System.Text;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Http;

/// <summary>How large the buffers are that a body is read into, and that they go back where they came from.</summary>
public sealed class BufferSizeTests
{
    private const int Large = 64 * 1024 * 1024;

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
    public async Task SendAsync_BufferThatBecameTooSmall_GoesBack()
    {
        using var returned = new ReturnedBuffers();
        var body = Body(20_000, declaresLength: false);

        using var response = await SendAsync(body, Large);

        Assert.All(body.Buffers.SkipLast(1), buffer => Assert.True(returned.Has(buffer)));
    }

    [Fact]
    public async Task Dispose_TheAnswer_GivesItsBufferBack()
    {
        var body = Body(20_000, declaresLength: false);
        var response = await SendAsync(body, Large);
        using var returned = new ReturnedBuffers();
        Assert.False(returned.Has(body.Buffers[^1]));

        response.Dispose();

        Assert.True(returned.Has(body.Buffers[^1]));
    }

    [Fact]
    public async Task SendAsync_Refused_GivesTheBuffersBackAndEndsTheBody()
    {
        using var returned = new ReturnedBuffers();
        var body = Body(6_000, declaresLength: false);

        await Assert.ThrowsAsync<ResponseRefusedException>(() => SendAsync(body, 5_000));

        Assert.All(body.Buffers, buffer => Assert.True(returned.Has(buffer)));
        Assert.True(body.IsDisposed);
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

    private static OfferedBuffersStream Body(int length, bool declaresLength) => new(Encoding.ASCII.GetBytes(Text(length)), chunk: 1_024, declaresLength);

    private static async Task<HttpResponseMessage> SendAsync(Stream body, int maxBytes)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        using var invoker = new HttpMessageInvoker(new BufferingHandler(new FixedHandler(response), maxBytes));
        return await invoker.SendAsync(new HttpRequestMessage(), Token);
    }
}
