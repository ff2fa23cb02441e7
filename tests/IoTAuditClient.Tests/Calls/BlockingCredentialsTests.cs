using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAuditClient.Tests.AwsSdk;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>Credentials of the SDK's that hold the thread that asks for them: the caller's is not that thread, and limits hold.</summary>
public sealed class BlockingCredentialsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly ManualResetEventSlim _gate = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _gate.Set();
        _gate.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeAsync_CredentialsBlock_IsBackAtOnceAndTheCallersTokenHolds(bool isGiven)
    {
        await using var provider = Provide(isGiven);
        using var cancellation = new CancellationTokenSource();

        // A call that held this thread would not come to the next line.
        var call = provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", cancellation.Token);
        await _asked.Task.WaitAsync(Token);
        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DescribeAsync_CredentialsBlock_TheAttemptEndsInTime(bool isGiven)
    {
        await using var provider = Provide(isGiven);
        var call = provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);
        await _asked.Task.WaitAsync(Token);

        _time.Advance(TimeSpan.FromSeconds(10));

        // What an app's own SDK client waits for is not seen.
        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => call);
        Assert.Equal(isGiven ? typeof(AuditTimeoutException) : typeof(AuditCredentialsException), exception.GetType());
        Assert.Contains("10 s", exception.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Provide(bool isGiven)
    {
        var credentials = new ScriptedCredentials(_ =>
        {
            _asked.TrySetResult();
            _gate.Wait(CancellationToken.None);
            return Task.FromResult(new ImmutableCredentials("key", "secret", null));
        });
        var builder = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddIoTAuditClient(options =>
        {
            options.MaxAttempts = 1;
            options.ServiceUrl = isGiven ? null : new Uri("http://127.0.0.1:9");
        });
        _ = isGiven
            ? builder.UseIoTClient(_ => new AmazonIoTClient(credentials, Config()))
            : builder.UseAwsOptions(new AWSOptions { Credentials = credentials, Region = Amazon.RegionEndpoint.EUWest1 });
        return builder.Services.BuildServiceProvider();
    }

    private static AmazonIoTConfig Config() => new()
    {
        RegionEndpoint = Amazon.RegionEndpoint.EUWest1,
        IgnoreConfiguredEndpointUrls = true,
        MaxErrorRetry = 0,
        MaxStaleConnectionRetries = 0,
        HttpClientFactory = FakeIoTService.Answering("{}"),
    };
}
