using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>Answers each request on a port of 127.0.0.1 with the bytes of the moment. It knows no more of HTTP than where a request ends.</summary>
internal sealed class AnsweringServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _closes;
    private volatile byte[] _answer = [];

    /// <param name="closes">Whether it closes the connection after each answer: where the bytes need not say where they end.</param>
    public AnsweringServer(bool closes)
    {
        _closes = closes;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://{_listener.LocalEndpoint}");

    public void Answer(byte[] answer) => _answer = answer;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await ReadRequestAsync(stream, buffer))
            {
                await stream.WriteAsync(_answer);
                if (_closes)
                {
                    // What the client still sends would turn the close into a reset that overtakes the answer.
                    client.Client.Shutdown(SocketShutdown.Send);
                    while (await stream.ReadAsync(buffer) > 0)
                    {
                    }

                    return;
                }
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    // Every request of the client fits, and none follows before its answer.
    private static async Task<bool> ReadRequestAsync(NetworkStream stream, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0)
            {
                return false;
            }

            var headEnd = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (headEnd >= 0 && length - headEnd - 4 >= ContentLength(Encoding.ASCII.GetString(buffer, 0, headEnd)))
            {
                return true;
            }
        }
    }

    private static int ContentLength(string head)
    {
        const string name = "\r\nContent-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head[(start + name.Length)..].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
