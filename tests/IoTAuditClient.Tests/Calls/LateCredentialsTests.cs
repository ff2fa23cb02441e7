using System.Net;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Calls;

/// <summary>Credentials that do not come in time: the helper, role or session is slow, and not the service or the network.</summary>
public sealed class LateCredentialsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan? _retryDelay;
    private readonly IoTAuditClientOptions _options = new() { MaxAttempts = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeAsync_CredentialsDoNotComeWithinAnAttempt_IsAboutCredentialsAndNamesTheSetting()
    {
        var exception = await FailAsync(client => client.DescribeAsync("f-1", Token), NeverAfter(0));

        Assert.StartsWith(
            "DescribeAuditFinding: the AWS credentials had not arrived after 10 s.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("raise AttemptTimeout", exception.Remedy, StringComparison.Ordinal);
        Assert.Contains("credential_process", exception.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("network", exception.Message, StringComparison.Ordinal);
        Assert.Equal((true, 1), (exception.IsTransient, exception.Attempts));
    }

    [Fact]
    public async Task DescribeAsync_CredentialsDoNotComeWithinTheOperation_NamesThatLimit()
    {
        _options.OperationTimeout = _options.AttemptTimeout = Limit;

        var exception = await FailAsync(client => client.DescribeAsync("f-1", Token), NeverAfter(0));

        Assert.Contains("had not arrived after 10 s", exception.Problem, StringComparison.Ordinal);
        Assert.Contains("raise OperationTimeout", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DescribeAsync_FreshCredentialsDoNotComeDuringTheCall_IsAboutCredentials(bool isOperation)
    {
        (_options.OperationTimeout, _options.AttemptTimeout) = (isOperation ? Limit : Timeout.InfiniteTimeSpan, Limit);

        var exception = await FailAsync(client => client.DescribeAsync("f-1", Token), NeverAfter(1));

        Assert.Contains("the AWS credentials had not arrived after 10 s", exception.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StartAsync_FreshCredentialsDoNotCome_CannotHaveHappened(bool isOperation)
    {
        (_options.OperationTimeout, _options.AttemptTimeout) = (isOperation ? Limit : Timeout.InfiniteTimeSpan, Limit);

        var exception = await FailAsync<IAuditTaskClient>(
            client => client.StartAsync([AuditCheckName.LoggingDisabled], Token), NeverAfter(1));

        Assert.Equal((false, true), (exception.MayHaveHappened, exception.IsTransient));
    }

    [Fact]
    public async Task DescribeAsync_CancelledWhileCredentialsAreAskedFor_KeepsThatAsTheReason()
    {
        await using var provider = Provide(NeverAfter(0));
        using var cancellation = new CancellationTokenSource();
        var call = provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", cancellation.Token);
        await _asked.Task.WaitAsync(Token);

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.IsType<AuditCredentialsException>(exception.InnerException);
    }

    [Fact]
    public async Task CheckHealth_CredentialsDoNotComeInTime_SaysSo()
    {
        await using var provider = Provide(NeverAfter(0), services => services.AddLogging().AddHealthChecks().AddIoTAuditClient());
        var check = provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);
        await _asked.Task.WaitAsync(Token);

        await AdvanceUntilDoneAsync(check);

        var entry = (await check).Entries.Values.Single();
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("no AWS credentials can be had just now", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_StsFailsUntilTheOperationIsOver_IsAboutCredentials()
    {
        (_options.MaxAttempts, _retryDelay) = (2, TimeSpan.FromHours(1));
        var sts = new AmazonServiceException("Rate exceeded", ErrorType.Sender, "Throttling", "r-1", HttpStatusCode.BadRequest);

        var exception = await FailAsync(
            client => client.DescribeAsync("f-1", Token), _ => Task.FromException<ImmutableCredentials>(sts));

        Assert.Equal("Throttling", exception.ErrorCode);
    }

    private Func<int, Task<ImmutableCredentials>> NeverAfter(int answers) => asked =>
    {
        if (asked <= answers)
        {
            return Task.FromResult(new ImmutableCredentials("key", "secret", null));
        }

        _asked.TrySetResult();
        return new TaskCompletionSource<ImmutableCredentials>().Task;
    };

    private Task<AuditCredentialsException> FailAsync(
        Func<IAuditFindingClient, Task> ask, Func<int, Task<ImmutableCredentials>> credentials) =>
        FailAsync<IAuditFindingClient>(ask, credentials);

    private async Task<AuditCredentialsException> FailAsync<TClient>(
        Func<TClient, Task> ask, Func<int, Task<ImmutableCredentials>> credentials)
        where TClient : notnull
    {
        await using var provider = Provide(credentials);
        var call = ask(provider.GetRequiredService<TClient>());
        await _asked.Task.WaitAsync(Token);
        await AdvanceUntilDoneAsync(call);
        return await Assert.ThrowsAsync<AuditCredentialsException>(() => call);
    }

    // A port that is refused shows what was sent after all.
    private ServiceProvider Provide(Func<int, Task<ImmutableCredentials>> credentials, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_time);
        more?.Invoke(services);
        return services
            .AddIoTAuditClient(options =>
            {
                options.ServiceUrl = new Uri("http://127.0.0.1:9");
                (options.MaxAttempts, options.AttemptTimeout, options.OperationTimeout) =
                    (_options.MaxAttempts, _options.AttemptTimeout, _options.OperationTimeout);
            })
            .UseAwsOptions(new AWSOptions { Credentials = new ScriptedCredentials(credentials), Region = RegionEndpoint.EUWest1 })
            .ConfigureRetry(retry => retry.DelayGenerator = _retryDelay is null
                ? retry.DelayGenerator
                : _ =>
                {
                    // The clock goes on when the attempt is over.
                    _asked.TrySetResult();
                    return new ValueTask<TimeSpan?>(_retryDelay);
                })
            .Services.BuildServiceProvider();
    }

    private async Task AdvanceUntilDoneAsync(Task call)
    {
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            for (var i = 0; i < 100 && !call.IsCompleted; i++)
            {
                await Task.Yield();
            }
        }
    }
}
