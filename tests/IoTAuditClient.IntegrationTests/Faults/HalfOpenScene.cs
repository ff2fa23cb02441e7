using System.Threading.Channels;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// A connection that has served a call goes dead, as when a firewall forgets it: what is sent on it is taken and nothing comes back.
/// Where the fault lasts, new connections are no better.
/// </summary>
internal sealed class HalfOpenScene : FaultScene
{
    private readonly ConnectionServer _server;
    private readonly bool _lasts;
    private readonly Channel<int> _swallowed = Channel.CreateUnbounded<int>();
    private readonly CancellationTokenSource _begun = new();
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _swallowedRequests;

    private HalfOpenScene(AuditEmulator emulator, bool lasts)
        : base(emulator)
    {
        _lasts = lasts;
        _server = new ConnectionServer(ServeAsync).Listen();
    }

    public override Uri Url => new($"http://{_server.Authority}");

    public override bool BeginsWell => true;

    public static async Task<FaultScene> OpenAsync(Staging staging) =>
        new HalfOpenScene(await StartEmulatorAsync(new FakeTimeProvider()), staging.Course is Course.Lasts);

    public override int CountRequests(string operation) =>
        base.CountRequests(operation) + Volatile.Read(ref _swallowedRequests);

    public override async Task BeginAsync()
    {
        await base.BeginAsync();
        await _begun.CancelAsync();
        await _dead.Task;
    }

    public override async Task WaitForStallAsync(int number, CancellationToken cancellationToken) =>
        await _swallowed.Reader.ReadAsync(cancellationToken);

    public override ValueTask DisposeAsync()
    {
        _server.Dispose();
        _begun.Dispose();
        return base.DisposeAsync();
    }

    private async Task ServeAsync(Stream client, CancellationToken cancellationToken)
    {
        if (!_begun.IsCancellationRequested)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _begun.Token);
            await ConnectionServer.RelayAsync(client, Emulator.ServiceUrl, end.Token);
            _dead.SetResult();
        }
        else if (!_lasts)
        {
            await ConnectionServer.RelayAsync(client, Emulator.ServiceUrl, cancellationToken);
            return;
        }

        // A connection carries one request before the client gives it up.
        var bytes = new byte[64 * 1024];
        if (await client.ReadAsync(bytes, cancellationToken) > 0)
        {
            _swallowed.Writer.TryWrite(Interlocked.Increment(ref _swallowedRequests));
        }

        while (await client.ReadAsync(bytes, cancellationToken) > 0)
        {
        }
    }
}
