using System.Net.Sockets;
using System.Text;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class ConnectionFaultTests
{
    private const string Id = "finding-1";

    [Fact]
    public async Task ResetBeforeHeaders_OnTheWire_IsARstWithoutAnyByte()
    {
        await using var emulator = await StartAsync(AuditFault.ResetBeforeHeaders());

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.True(answer.WasReset);
        Assert.Equal("", answer.Text);
        Assert.Null(Assert.Single(emulator.Requests).StatusCode);
    }

    [Fact]
    public async Task ResetInsideBody_OnTheWire_IsAHeadAndSomeBodyAndARst()
    {
        await using var emulator = await StartAsync(AuditFault.ResetInsideBody(bytes: 20));

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.True(answer.WasReset);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer.Head);
        Assert.Equal("""{"finding":{"finding""", answer.Body);
        Assert.Equal(200, Assert.Single(emulator.Requests).StatusCode);
    }

    [Fact]
    public async Task CloseBeforeHeaders_OnTheWire_IsAFinWithoutAnyByte()
    {
        await using var emulator = await StartAsync(AuditFault.CloseBeforeHeaders());

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.False(answer.WasReset);
        Assert.Equal("", answer.Text);
    }

    [Fact]
    public async Task EarlyClose_OnTheWire_PromisesMoreThanItSendsAndIsAFin()
    {
        await using var emulator = await StartAsync(AuditFault.EarlyClose());

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.False(answer.WasReset);
        var promised = int.Parse(answer.Head.Split("Content-Length: ")[1].Split("\r\n")[0]);
        Assert.InRange(answer.Body.Length, 1, promised - 1);
        Assert.Contains("\r\nx-amzn-RequestId: ", answer.Head);
        Assert.Contains("\r\nDate: ", answer.Head);
    }

    [Fact]
    public async Task EarlyClose_AfterMoreBytesThanThereAre_StillPromisesMore()
    {
        await using var emulator = await StartAsync(AuditFault.EarlyClose(bytes: 100_000));

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.Equal("""{"finding":{"findingId":"finding-1"}}""", answer.Body);
        Assert.Contains($"Content-Length: {answer.Body.Length + 1}\r\n", answer.Head);
    }

    [Theory]
    [InlineData(null, 18)]
    [InlineData(5, 5)]
    [InlineData(100_000, 36)]
    public async Task ShortContentLength_AsItArrives_PromisesLessThanTheWholeBodyThatFollows(int? asked, int promised)
    {
        await using var emulator = await StartAsync(AuditFault.ShortContentLength(asked));

        var answer = await RawAnswer.ToAsync(emulator, Id);

        Assert.Equal("""{"finding":{"findingId":"finding-1"}}""", answer.Body);
        Assert.Contains($"Content-Length: {promised}\r\n", answer.Head);
    }

    [Fact]
    public async Task NoAnswer_UntilTheClientGoes_KeepsTheConnectionOpen()
    {
        await using var emulator = await StartAsync(AuditFault.NoAnswer());
        using var socket = await RawAnswer.SendAsync(emulator, Id);
        await emulator.Requests.WaitForAsync(1, Token);

        var read = socket.ReceiveAsync(new byte[1], Token).AsTask();
        await AnswerAnotherAsync(emulator);

        Assert.False(read.IsCompleted);
        Assert.Null(emulator.Requests.First().StatusCode);
    }

    [Fact]
    public async Task NoAnswer_WhenTheEmulatorIsDisposed_EndsTheConnection()
    {
        var emulator = await StartAsync(AuditFault.NoAnswer());
        using var socket = await RawAnswer.SendAsync(emulator, Id);
        await emulator.Requests.WaitForAsync(1, Token);

        await emulator.DisposeAsync();

        Assert.True(await EndsAsync(socket));
    }

    [Fact]
    public async Task EndlessBody_AsLongAsTheClientReads_GoesOn()
    {
        await using var emulator = await StartAsync(AuditFault.EndlessBody());
        using var socket = await RawAnswer.SendAsync(emulator, Id);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        var text = "";

        while (total < 20_000_000)
        {
            var count = await socket.ReceiveAsync(buffer, Token);
            Assert.NotEqual(0, count);
            text = total == 0 ? Encoding.ASCII.GetString(buffer, 0, count) : text;
            total += count;
        }

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", text);
        Assert.Contains("Transfer-Encoding: chunked", text);
    }

    [Fact]
    public async Task SlowHeaders_BeforeTheDelayIsOver_SendsNothing()
    {
        var time = new FakeTimeProvider();
        await using var emulator = await StartAsync(AuditFault.SlowHeaders(TimeSpan.FromSeconds(30)), time);

        var answer = Answer.ToAsync(Signed.Describe(emulator, Id));
        await emulator.Requests.WaitForAsync(1, Token);
        await AnswerAnotherAsync(emulator);
        Assert.False(answer.IsCompleted);
        await AdvanceUntilAsync(time, TimeSpan.FromSeconds(30), answer);

        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task TricklingBody_BetweenTwoIntervals_SendsAFewBytes()
    {
        var time = new FakeTimeProvider();
        await using var emulator = await StartAsync(AuditFault.TricklingBody(5, TimeSpan.FromSeconds(1)), time);
        using var http = new HttpClient();
        using var response = await http.SendAsync(Signed.Describe(emulator, Id), HttpCompletionOption.ResponseHeadersRead, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[100];

        var first = await body.ReadAsync(buffer, Token);
        var second = body.ReadAsync(buffer, Token).AsTask();
        await AnswerAnotherAsync(emulator);
        Assert.False(second.IsCompleted);
        await AdvanceUntilAsync(time, TimeSpan.FromSeconds(1), second);

        Assert.Equal(5, first);
        Assert.InRange(await second, 1, 95);
        Assert.Equal(37, response.Content.Headers.ContentLength);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<AuditEmulator> StartAsync(AuditFault fault, TimeProvider? time = null)
    {
        var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { TimeProvider = time ?? TimeProvider.System }, Token);
        emulator.Findings.Add(new EmulatedFinding(Id));
        emulator.Faults.Add(fault);
        return emulator;
    }

    /// <summary>A whole call of another client: what the emulator was going to do at once, it has done by then.</summary>
    private static async Task AnswerAnotherAsync(AuditEmulator emulator) =>
        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(emulator, "another"))).Status);

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, TimeSpan step, Task done)
    {
        while (!done.IsCompleted)
        {
            Token.ThrowIfCancellationRequested();
            time.Advance(step);
            await Task.Yield();
        }
    }

    private static async Task<bool> EndsAsync(Socket socket)
    {
        try
        {
            return await socket.ReceiveAsync(new byte[1], Token) == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
