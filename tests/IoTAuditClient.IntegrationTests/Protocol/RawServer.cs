using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>Answers every request on a port of 127.0.0.1 with the same bytes, and keeps the bytes of the requests. It knows no more of HTTP than where a request ends.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _response;
    private readonly List<RawRequest> _requests = [];

    public RawServer(byte[] response)
    {
        _response = response;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://{_listener.LocalEndpoint}");

    public IReadOnlyList<RawRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

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
        try
        {
            while (await ReadAsync(stream) is { } request)
            {
                lock (_requests)
                {
                    _requests.Add(request);
                }

                await stream.WriteAsync(_response);
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    private static async Task<RawRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var request = RawRequest.Parse(head.ToString());
        var body = new byte[int.Parse(request["Content-Length"] ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return request with { Body = Encoding.UTF8.GetString(body) };
    }
}
