using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Xunit;

namespace IoTAuditClient.Tests.DependencyInjection;

public sealed class ReloadTests : IDisposable
{
    private readonly FakeLogCollector _logs = new();
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder()
        .AddInMemoryCollection([new("IoTAudit:MaxAttempts", "2"), new("Other:Value", "1")])
        .Build();

    private ServiceProvider? _provider;

    [Fact]
    public async Task Reload_ChangedSetting_IsSaidOnceAndTakesNoEffect()
    {
        var iot = new IoTMock().AlwaysThrows(SdkErrors.InternalFailure());
        var client = Resolve(builder => builder.UseIoTClient(_ => iot.Object)
            .ConfigureRetry(retry => retry.DelayGenerator = _ => new ValueTask<TimeSpan?>(TimeSpan.Zero)));

        Change("IoTAudit:MaxAttempts", "7");

        var record = Assert.Single(_logs.GetSnapshot());
        Assert.Equal((LogLevel.Information, 6), (record.Level, record.Id.Id));
        Assert.Contains("IoTAudit", record.Message, StringComparison.Ordinal);
        Assert.Contains("(MaxAttempts)", record.Message, StringComparison.Ordinal);
        Assert.Contains("next start", record.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditServiceException>(() => client.DescribeAsync("f-1", TestContext.Current.CancellationToken));
        Assert.Equal(2, iot.Requests.Count);
    }

    [Fact]
    public void Reload_TwoChanges_AreSaidTwice()
    {
        Resolve();

        Change("IoTAudit:MaxAttempts", "7");
        Change("IoTAudit:Region", "eu-west-1");

        Assert.Collection(
            _logs.GetSnapshot(),
            first => Assert.Contains("(MaxAttempts)", first.Message, StringComparison.Ordinal),
            second => Assert.Contains("(Region)", second.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Reload_SeveralKeysAtOnce_AreNamedInOrder()
    {
        Resolve();
        _configuration["IoTAudit:Region"] = "eu-west-1";
        _configuration["IoTAudit:AttemptTimeout"] = "00:00:05";

        Change("IoTAudit:MaxAttempts", "7");

        Assert.Contains("(AttemptTimeout, MaxAttempts, Region)", Assert.Single(_logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Other:Value", "2")]
    [InlineData("IoTAudit:MaxAttempts", "2")]
    public void Reload_NothingOfTheSectionChanged_IsNotSaid(string key, string value)
    {
        Resolve();

        Change(key, value);

        Assert.Empty(_logs.GetSnapshot());
    }

    [Fact]
    public void Reload_BetweenTheStartAndTheFirstUse_IsSaidWithTheFirstUse()
    {
        Register(null);
        Assert.Equal(2, _provider!
            .GetRequiredService<IOptionsMonitor<IoTAuditClientOptions>>()
            .Get(Microsoft.Extensions.Options.Options.DefaultName).MaxAttempts);
        Change("IoTAudit:MaxAttempts", "7");
        Assert.Empty(_logs.GetSnapshot());

        _ = _provider!.GetRequiredService<IAuditFindingClient>();

        Assert.Single(_logs.GetSnapshot());
    }

    [Fact]
    public void Reload_SectionRegisteredTwice_IsSaidOnce()
    {
        Register(builder => builder.Services.AddIoTAuditClient(_configuration.GetSection("IoTAudit")));
        _ = _provider!.GetRequiredService<IAuditFindingClient>();

        Change("IoTAudit:MaxAttempts", "7");

        Assert.Single(_logs.GetSnapshot());
    }

    [Fact]
    public void Reload_KeyThatIsNoSetting_DoesNotThrow()
    {
        Resolve();

        Change("IoTAudit:Typo", "7");

        Assert.Contains("(Typo)", Assert.Single(_logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_AfterTheContainerIsDisposed_IsNotSaid()
    {
        Resolve();
        _provider!.Dispose();

        Change("IoTAudit:MaxAttempts", "7");

        Assert.Empty(_logs.GetSnapshot());
    }

    public void Dispose() => _provider?.Dispose();

    private IAuditFindingClient Resolve(Action<IIoTAuditClientBuilder>? build = null)
    {
        Register(build);
        return _provider!.GetRequiredService<IAuditFindingClient>();
    }

    private void Register(Action<IIoTAuditClientBuilder>? build)
    {
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(new LoggerFactory([new FakeLoggerProvider(_logs)]));
        var builder = services.AddIoTAuditClient(_configuration.GetSection("IoTAudit"));
        build?.Invoke(builder);
        _provider = services.BuildServiceProvider();
    }

    private void Change(string key, string value)
    {
        _configuration[key] = value;
        _configuration.Reload();
    }
}
