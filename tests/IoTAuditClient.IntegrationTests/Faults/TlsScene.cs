using System.Net.Security;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>An endpoint of https with which no secure connection comes about; where the fault passes, with the first one only.</summary>
internal sealed class TlsScene : FaultScene
{
    private readonly ConnectionServer _server;
    private int _connections;

    private TlsScene(AuditEmulator emulator, Func<Stream, CancellationToken, Task> fail, Course course)
        : base(emulator)
    {
        _server = new ConnectionServer((client, token) => course is Course.Lasts || Interlocked.Increment(ref _connections) == 1
            ? fail(client, token)
            : TrustedCertificate.RelayAsync(client, Emulator.ServiceUrl, token)).Listen();
    }

    public override Uri Url => new($"https://{_server.Authority}");

    /// <summary>A certificate that the server has made itself.</summary>
    public static Task<FaultScene> UntrustedAsync(Staging staging) => OpenAsync(staging, async static (client, token) =>
    {
        using var certificate = TrustedCertificate.Create();
        await using var secure = new SslStream(client);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, token);
        await HearAsync(secure, token);
    });

    /// <summary>A server that takes the client's greeting for a bad request.</summary>
    public static Task<FaultScene> PlainAsync(Staging staging) => OpenAsync(staging, async static (client, token) =>
    {
        await HearAsync(client, token);
        await client.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), token);
    });

    /// <summary>The connection is closed after the client's greeting.</summary>
    public static Task<FaultScene> BrokenOffAsync(Staging staging) => OpenAsync(staging, HearAsync);

    public override ValueTask DisposeAsync()
    {
        _server.Dispose();
        return base.DisposeAsync();
    }

    private static async Task<FaultScene> OpenAsync(Staging staging, Func<Stream, CancellationToken, Task> fail) =>
        new TlsScene(await StartEmulatorAsync(new FakeTimeProvider()), fail, staging.Course);

    // All of it: closing with something unread would be a reset.
    private static async Task HearAsync(Stream client, CancellationToken cancellationToken) =>
        _ = await client.ReadAsync(new byte[64 * 1024], cancellationToken);
}
