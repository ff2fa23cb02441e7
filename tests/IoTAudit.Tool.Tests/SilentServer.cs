using System.Net;
using System.Net.Sockets;

namespace IoTAudit.Tool.Tests;

/// <summary>Takes connections and never answers, as a network does that swallows packets; counts them.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _clients = [];
    private int _connections;

    public SilentServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public int Connections => Volatile.Read(ref _connections);

    public void Dispose()
    {
        _listener.Dispose();
        _clients.ForEach(client => client.Dispose());
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _clients.Add(await _listener.AcceptTcpClientAsync());
                Interlocked.Increment(ref _connections);
            }
        }
        catch (SocketException)
        {
            // The test has ended.
        }
        catch (ObjectDisposedException)
        {
            // The test has ended.
        }
    }
}
