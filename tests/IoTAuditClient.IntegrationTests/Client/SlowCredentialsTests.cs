using System.Threading.Channels;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Calls that wait for credentials together do not go out together.</summary>
public sealed class SlowCredentialsTests
{
    private const int Calls = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_ManyWaitForCredentials_AtMostOneASecondGoesOutBeforeTheFirstAnswer()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = Calls }, Token);
        var arrivals = Channel.CreateUnbounded<int>();
        var answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        using var server = new ConnectionServer(async (client, cancellationToken) =>
        {
            arrivals.Writer.TryWrite(Interlocked.Increment(ref arrived));
            await answering.Task.WaitAsync(cancellationToken);
            await ConnectionServer.RelayAsync(client, emulator.ServiceUrl, cancellationToken);
        }).Listen();
        var credentials = new HeldCredentials();
        var time = new FakeTimeProvider();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddIoTAuditClient(options => options.ServiceUrl = new Uri($"http://{server.Authority}"))
            .UseAwsOptions(new AWSOptions { Region = Amazon.RegionEndpoint.EUWest1, Credentials = credentials })
            .Services.BuildServiceProvider();
        var client = provider.GetRequiredService<IAuditFindingClient>();

        var calls = Enumerable.Range(0, Calls).Select(i => client.DescribeAsync(emulator.Findings.Generated.IdAt(i), Token)).ToList();
        await credentials.Asked.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(0, Volatile.Read(ref arrived));

        credentials.Release();
        await arrivals.Reader.ReadAsync(Token);
        Assert.Equal(1, Volatile.Read(ref arrived));
        time.Advance(TimeSpan.FromSeconds(1.1));
        await arrivals.Reader.ReadAsync(Token);
        Assert.Equal(2, Volatile.Read(ref arrived));

        answering.SetResult();
        Assert.All(await Task.WhenAll(calls), finding => Assert.NotNull(finding.FindingId));
        Assert.Equal(Calls, emulator.Requests.Count);
    }

    private sealed class HeldCredentials : AWSCredentials
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public void Release() => _released.SetResult();

        public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            _asked.TrySetResult();
            await _released.Task;
            return new ImmutableCredentials("test", "test", null);
        }
    }
}
