using System.Text;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A proxy that does not let the client through.</summary>
internal sealed class ProxyScene : FaultScene
{
    private readonly ConnectionServer? _server;
    private readonly bool _comesBack;

    private ProxyScene(AuditEmulator emulator, Uri url, ConnectionServer? server, bool comesBack)
        : base(emulator) => (Url, _server, _comesBack) = (url, server, comesBack);

    public override Uri Url { get; }

    /// <summary>An endpoint of https: the client asks for a tunnel, and gets a status.</summary>
    public static Func<Staging, Task<FaultScene>> Tunnel(int status) => async staging =>
    {
        var emulator = await StartEmulatorAsync(new FakeTimeProvider());
        var connections = 0;
        var server = new ConnectionServer((client, token) => staging.Course is Course.Lasts || Interlocked.Increment(ref connections) == 1
            ? RefuseAsync(client, status, token)
            : LetThroughAsync(client, emulator.ServiceUrl, token)).Listen();
        return new ProxyScene(emulator, GivenProxies.Add("https", new Uri($"http://{server.Authority}")), server, false);
    };

    /// <summary>
    /// An endpoint of http: the proxy gets the request itself. Here it is the emulator, which takes requests with a
    /// whole URL too.
    /// </summary>
    public static Func<Staging, Task<FaultScene>> Answering(int status) => async staging =>
    {
        var emulator = await StartEmulatorAsync(new FakeTimeProvider());
        var fault = AuditFault.Body("<html><body>The proxy says no.</body></html>", "text/html", status)
            .WithHeader("Proxy-Authenticate", "Basic realm=\"proxy\"");
        emulator.Faults.Add((staging.Course is Course.Lasts ? fault.Always() : fault).For(staging.Operation.Name));
        return new ProxyScene(emulator, GivenProxies.Add("http", emulator.ServiceUrl), null, false);
    };

    public static async Task<FaultScene> AbsentAsync(Staging staging)
    {
        var server = new ConnectionServer(static (_, _) => Task.CompletedTask);
        var url = GivenProxies.Add("http", new Uri($"http://{server.Authority}"));
        return new ProxyScene(await StartEmulatorAsync(new FakeTimeProvider()), url, server, staging.Course is Course.Passes);
    }

    public override void BeforeNextAttempt()
    {
        if (_comesBack)
        {
            GivenProxies.Change(Url, Emulator.ServiceUrl);
        }
    }

    public override ValueTask DisposeAsync()
    {
        _server?.Dispose();
        return base.DisposeAsync();
    }

    private static async Task RefuseAsync(Stream client, int status, CancellationToken cancellationToken)
    {
        _ = await client.ReadAsync(new byte[16 * 1024], cancellationToken);
        await client.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} No\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
            cancellationToken);
    }

    private static async Task LetThroughAsync(Stream client, Uri target, CancellationToken cancellationToken)
    {
        _ = await client.ReadAsync(new byte[16 * 1024], cancellationToken);
        await client.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancellationToken);
        await TrustedCertificate.RelayAsync(client, target, cancellationToken);
    }
}
