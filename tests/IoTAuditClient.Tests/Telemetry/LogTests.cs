using System.Reflection;
using IoTAuditClient.Telemetry;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Polly;
using Polly.Retry;
using Xunit;

namespace IoTAuditClient.Tests.Telemetry;

public sealed class LogTests
{
    private readonly IoTMock _iot = new();
    private readonly FakeLogCollector _logs = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Log_EveryMessage_KeepsItsIdNameAndLevel()
    {
        // Alerts and filters of users stand on these: add, never change.
        Assert.Equal(
            [
                (1, "Retrying", LogLevel.Debug),
                (2, "Failed", LogLevel.Debug),
                (3, "Cancelled", LogLevel.Debug),
                (4, "GivenClientRetries", LogLevel.Warning),
                (5, "UnrecognizedValue", LogLevel.Debug),
                (6, "SettingsChanged", LogLevel.Information),
                (7, "SectionEmpty", LogLevel.Warning),
                (8, "EmptyPages", LogLevel.Warning),
                (9, "AnswersInvented", LogLevel.Information),
            ],
            typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(method => (method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId, method.Name,
                    method.GetCustomAttribute<LoggerMessageAttribute>()!.Level))
                .Order());
    }

    [Fact]
    public async Task DescribeAsync_EveryWayToFail_LogsNothingAboveDebug()
    {
        await using var provider = Services();
        var client = provider.GetRequiredService<IAuditFindingClient>();
        using var source = new CancellationTokenSource();
        _iot.Throws(SdkErrors.Throttling())
            .Throws(SdkErrors.NotFound())
            .Throws(SdkErrors.Plain("AccessDeniedException", 403))
            .Throws(new NullReferenceException())
                .Answers(async cancellationToken =>
                {
                    await source.CancelAsync();
                    throw new OperationCanceledException(cancellationToken);
                });

        await Assert.ThrowsAsync<AuditFindingNotFoundException>(() => client.DescribeAsync("f-1", Token));
        await Assert.ThrowsAsync<AuditAccessDeniedException>(() => client.DescribeAsync("f-1", Token));
        await Assert.ThrowsAsync<AuditClientException>(() => client.DescribeAsync("f-1", Token));
        await Assert.ThrowsAsync<OperationCanceledException>(() => client.DescribeAsync("f-1", source.Token));

        var records = _logs.GetSnapshot();
        Assert.Equal(["Retrying", "Failed", "Failed", "Failed", "Cancelled"], records.Select(record => record.Id.Name));
        Assert.All(records, record => Assert.Equal(LogLevel.Debug, record.Level));
        Assert.All(records, record => Assert.Null(record.Exception));
    }

    [Fact]
    public async Task FindAsync_NoFinding_LogsNothing()
    {
        await using var provider = Services();
        _iot.Throws(SdkErrors.NotFound());

        await provider.GetRequiredService<IAuditFindingClient>().FindAsync("f-1", Token);

        Assert.Empty(_logs.GetSnapshot());
    }

    [Fact]
    public async Task DescribeAsync_Retries_HaveTheCategoryOfTheClientAndPollyIsQuiet()
    {
        await using var provider = Services();
        _iot.Throws(SdkErrors.InternalFailure()).Returns(new Amazon.IoT.Model.AuditFinding());

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);

        Assert.All(_logs.GetSnapshot(), record => Assert.Equal("IoTAuditClient.AuditFindingClient", record.Category));
        Assert.NotEmpty(_logs.GetSnapshot());
    }

    [Fact]
    public async Task UsePipeline_ThatConfiguresPollysTelemetry_IsHeard()
    {
        using var factory = new LoggerFactory([new FakeLoggerProvider(_logs)]);
        await using var provider = Services(builder => builder.UsePipeline(pipeline => pipeline
            .ConfigureTelemetry(factory)
            .AddRetry(new RetryStrategyOptions { Delay = TimeSpan.Zero })));
        _iot.Throws(SdkErrors.InternalFailure()).Returns(new Amazon.IoT.Model.AuditFinding());

        await provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token);

        Assert.Contains(_logs.GetSnapshot(), record => record.Category == "Polly");
    }

    private ServiceProvider Services(Action<IIoTAuditClientBuilder>? build = null)
    {
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(_logs)]));
        var builder = services.AddIoTAuditClient().UseIoTClient(_ => _iot.Object);
        if (build is null)
        {
            // No waiting, but the strategy is the one that everybody gets.
            builder.ConfigureRetry(retry => retry.DelayGenerator = _ => new ValueTask<TimeSpan?>(TimeSpan.Zero));
        }

        build?.Invoke(builder);
        return services.BuildServiceProvider();
    }
}
