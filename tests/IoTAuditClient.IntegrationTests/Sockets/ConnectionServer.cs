using System.Net;
using System.Net.Sockets;

namespace IoTAuditClient.IntegrationTests.Sockets;

/// <summary>
/// Takes connections on a port of 127.0.0.1 and does with each of them what it is told. The port is taken from the
/// start; a client that connects before <see cref="Listen"/> is refused.
/// </summary>
internal sealed class ConnectionServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _serve;

    public ConnectionServer(Func<NetworkStream, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public string Authority => _listener.LocalEndPoint!.ToString()!;

    public ConnectionServer Listen()
    {
        _listener.Listen();
        _ = AcceptAsync();
        return this;
    }

    /// <summary>Passes bytes on, both ways, until one side ends or the token is cancelled.</summary>
    public static async Task RelayAsync(Stream client, Uri target, CancellationToken cancellationToken)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(target.Host, target.Port, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = server.GetStream();
        Task[] directions = [client.CopyToAsync(stream, stop.Token), stream.CopyToAsync(client, stop.Token)];
        await Task.WhenAny(directions);
        await stop.CancelAsync();
        await Task.WhenAll(directions)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptAsync(_stopping.Token));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await _serve(stream, _stopping.Token);
        }
        catch (Exception exception) when (exception is IOException
            or SocketException
            or ObjectDisposedException
            or OperationCanceledException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the test has ended.
        }
    }
}
