using System.Net.Sockets;
using IoTAuditClient.IntegrationTests.Sockets;

namespace IoTAuditClient.FuzzTests.Inputs;

/// <summary>Answers each request on a port of 127.0.0.1 with the bytes of the moment.</summary>
internal sealed class AnsweringServer : IDisposable
{
    private readonly ConnectionServer _server;
    private readonly bool _closes;
    private volatile byte[] _answer = [];

    /// <param name="closes">Whether it closes the connection after each answer: where the bytes need not say where they end.</param>
    public AnsweringServer(bool closes)
    {
        _closes = closes;
        _server = new ConnectionServer(ServeAsync).Listen();
    }

    public Uri Url => new($"http://{_server.Authority}");

    public void Answer(byte[] answer) => _answer = answer;

    public void Dispose() => _server.Dispose();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        while (await RawRequest.ReadAsync(stream, cancellationToken) is not null)
        {
            await stream.WriteAsync(_answer, cancellationToken);
            if (_closes)
            {
                // What the client still sends would turn the close into a reset that overtakes the answer.
                stream.Socket.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, cancellationToken);
                return;
            }
        }
    }
}
