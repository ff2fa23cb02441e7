using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace IoTAuditClient.Emulator;

/// <summary>Ends the connection before the answer is complete: by a reset (RST), or by an orderly close (FIN).</summary>
/// <remarks>
/// Writes to the connection's socket itself: Kestrel keeps a server from promising more than it sends, and from
/// choosing how a connection ends. Nothing of Kestrel's is on its way at this point, because the request has been read
/// to its end and nothing of the answer was written.
/// </remarks>
internal sealed class CutDelivery(bool reset, bool cutHeaders, int? bodyBytes) : IDelivery
{
    public bool SendsStatus => !cutHeaders;

    public async Task SendAsync(Exchange exchange)
    {
        var socket = exchange.Context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        if (!cutHeaders)
        {
            await SendBeginningAsync(socket, exchange).ConfigureAwait(false);
        }

        if (reset)
        {
            // No lingering: closing sends RST instead of FIN.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            socket.Close();
        }
        else
        {
            // Only our direction is closed. Closing both could turn into a reset that overtakes the FIN.
            socket.Shutdown(SocketShutdown.Send);
            await exchange.WaitForClientToGoAsync().ConfigureAwait(false);
        }

        exchange.Context.Abort();
    }

    private async Task SendBeginningAsync(Socket socket, Exchange exchange)
    {
        var body = exchange.Response.Body;
        var sent = Math.Min(bodyBytes ?? (body.Length / 2), body.Length);
        // Always one byte short, also where the caller wants more than there is: the promise must not be kept.
        var promised = Math.Max(body.Length, sent + 1);
        await RawAnswer.SendAsync(socket, exchange, promised, body[..sent]).ConfigureAwait(false);
    }
}
