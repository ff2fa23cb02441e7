using System.Net.Sockets;
using IoTAuditClient.IntegrationTests.Sockets;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>Answers every request on a port of 127.0.0.1 with the same bytes, and keeps the requests.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly ConnectionServer _server;
    private readonly byte[] _response;
    private readonly List<RawRequest> _requests = [];

    public RawServer(byte[] response)
    {
        _response = response;
        _server = new ConnectionServer(ServeAsync).Listen();
    }

    public Uri Url => new($"http://{_server.Authority}");

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

    public void Dispose() => _server.Dispose();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        while (await RawRequest.ReadAsync(stream, cancellationToken) is { } request)
        {
            lock (_requests)
            {
                _requests.Add(request);
            }

            await stream.WriteAsync(_response, cancellationToken);
        }
    }
}
