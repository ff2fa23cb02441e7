using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace IoTAuditClient.Emulator;

/// <summary>Writes an answer to the connection's socket itself, with any Content-Length at all.</summary>
internal static class RawAnswer
{
    public static async Task SendAsync(Socket socket, Exchange exchange, int contentLength, ReadOnlyMemory<byte> body)
    {
        // In one piece, so that a client has all of it as soon as it has the head.
        byte[] answer = [.. Encoding.ASCII.GetBytes(Head(exchange, contentLength)), .. body.Span];
        for (var rest = answer.AsMemory(); rest.Length > 0;)
        {
            rest = rest[await socket.SendAsync(rest, exchange.ClientGone).ConfigureAwait(false)..];
        }
    }

    private static string Head(Exchange exchange, int contentLength)
    {
        var status = exchange.Response.StatusCode;
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Date: {TimeProvider.System.GetUtcNow():R}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {contentLength}\r\n");
        foreach (var (name, value) in exchange.Response.AllHeaders(exchange.RequestId))
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return head.Append("\r\n").ToString();
    }
}
