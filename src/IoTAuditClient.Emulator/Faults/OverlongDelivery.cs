using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace IoTAuditClient.Emulator;

/// <summary>
/// Sends more of the body than the Content-Length promises, and closes the connection in an orderly way. As in
/// <see cref="CutDelivery"/>, Kestrel would not allow it.
/// </summary>
internal sealed class OverlongDelivery(int? promised) : IDelivery
{
    public bool SendsStatus => true;

    public async Task SendAsync(Exchange exchange)
    {
        var socket = exchange.Context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var body = exchange.Response.Body;
        await RawAnswer.SendAsync(socket, exchange, Math.Max(Math.Min(promised ?? (body.Length / 2), body.Length - 1), 0), body)
            .ConfigureAwait(false);
        socket.Shutdown(SocketShutdown.Send);
        await exchange.WaitForClientToGoAsync().ConfigureAwait(false);
        exchange.Context.Abort();
    }
}
