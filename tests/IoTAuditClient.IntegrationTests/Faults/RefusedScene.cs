using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A port on which no server listens; where the fault passes, one does when the second attempt is made.</summary>
internal sealed class RefusedScene : FaultScene
{
    private readonly ConnectionServer _server;
    private readonly bool _passes;
    private bool _listens;

    private RefusedScene(AuditEmulator emulator, bool passes)
        : base(emulator)
    {
        _passes = passes;
        _server = new ConnectionServer((client, token) => ConnectionServer.RelayAsync(client, Emulator.ServiceUrl, token));
    }

    public override Uri Url => new($"http://{_server.Authority}");

    public static async Task<FaultScene> OpenAsync(Staging staging) =>
        new RefusedScene(await StartEmulatorAsync(new FakeTimeProvider()), staging.Course is Course.Passes);

    public override void BeforeNextAttempt()
    {
        if (_passes && !_listens)
        {
            _listens = true;
            _server.Listen();
        }
    }

    public override ValueTask DisposeAsync()
    {
        _server.Dispose();
        return base.DisposeAsync();
    }
}
