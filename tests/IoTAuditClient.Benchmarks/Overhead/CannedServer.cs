using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>
/// Answers every request on loopback with the same finding, and costs next to nothing itself, so that what is measured
/// is the clients.
/// </summary>
internal sealed class CannedServer : IDisposable
{
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    public CannedServer(string body)
    {
        _answer = Encoding.UTF8.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-amzn-RequestId: "
                + $"11111111-2222-3333-4444-555555555555\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        _listener.Start(512);
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var read = await connection.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None);
            if (read == 0)
            {
                return;
            }

            // One request at a time and without a body: that is what a GET of the SDK is.
            length += read;
            if (buffer.AsSpan(0, length).EndsWith(EndOfHeaders))
            {
                length = 0;
                await connection.SendAsync(_answer, SocketFlags.None);
            }
        }
    }
}
