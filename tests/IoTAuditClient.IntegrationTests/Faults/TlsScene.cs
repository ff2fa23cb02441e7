using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>An endpoint of https with which no secure connection comes about.</summary>
internal sealed class TlsScene : FaultScene
{
    private readonly ConnectionServer? _server;

    private TlsScene(AuditEmulator emulator, ConnectionServer? server)
        : base(emulator) => _server = server;

    public override Uri Url => new($"https://{_server?.Authority ?? Emulator.ServiceUrl.Authority}");

    /// <summary>A certificate that the server has made itself.</summary>
    public static Task<FaultScene> UntrustedAsync(Staging staging) => OpenAsync(async static (client, token) =>
    {
        using var certificate = CreateCertificate();
        await using var secure = new SslStream(client);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, token);
        await secure.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, token);
    });

    /// <summary>The emulator itself, which speaks no TLS.</summary>
    public static async Task<FaultScene> PlainAsync(Staging staging) => new TlsScene(await StartEmulatorAsync(new FakeTimeProvider()), null);

    /// <summary>The connection is closed after the client's greeting.</summary>
    public static Task<FaultScene> BrokenOffAsync(Staging staging) => OpenAsync(async static (client, token) => await client.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, token));

    public override ValueTask DisposeAsync()
    {
        _server?.Dispose();
        return base.DisposeAsync();
    }

    private static async Task<FaultScene> OpenAsync(Func<Stream, CancellationToken, Task> serve) =>
        new TlsScene(await StartEmulatorAsync(new FakeTimeProvider()), new ConnectionServer((client, token) => serve(client, token)).Listen());

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
