using System.Net.Sockets;
using System.Text;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What arrives on a bare socket: the bytes, and how the connection ended.</summary>
internal sealed record RawAnswer(string Text, bool WasReset)
{
    public string Head => Text[..(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];

    public string Body => Text[Head.Length..];

    public static async Task<Socket> SendAsync(AuditEmulator emulator, string findingId)
    {
        var token = Xunit.TestContext.Current.CancellationToken;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(emulator.ServiceUrl.Host, emulator.ServiceUrl.Port, token);
        var request = $"GET /audit/findings/{findingId} HTTP/1.1\r\nHost: 127.0.0.1\r\nx-amz-date: "
            + $"{Signed.Date}\r\nAuthorization: {Signed.Authorization}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), token);
        return socket;
    }

    /// <summary>Sends a DescribeAuditFinding and reads until the server ends the connection.</summary>
    public static async Task<RawAnswer> ToAsync(AuditEmulator emulator, string findingId)
    {
        using var socket = await SendAsync(emulator, findingId);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, Xunit.TestContext.Current.CancellationToken) is var count and > 0)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }

            return new RawAnswer(text.ToString(), WasReset: false);
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.ConnectionReset)
        {
            return new RawAnswer(text.ToString(), WasReset: true);
        }
    }
}
