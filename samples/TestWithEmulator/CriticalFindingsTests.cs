using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace TestWithEmulator;

/// <summary>The app's class with the real client, over real HTTP, against the emulator: each test has one of its own.</summary>
public sealed class CriticalFindingsTests : IAsyncLifetime
{
    private const string TaskId = "6e59e5feb344fce563e42cf1cdaa853a";

    private AuditEmulator _emulator = null!;
    private ServiceProvider _provider = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options => options.ServiceUrl = _emulator.ServiceUrl)
            .UseAwsOptions(new AWSOptions { Region = RegionEndpoint.USEast1, Credentials = new BasicAWSCredentials("any", "any") });
        services.AddSingleton<CriticalFindings>();
        _provider = services.BuildServiceProvider();
    }

    [Fact]
    public async Task CountAsync_OneCriticalAndOneLowFinding_IsOne()
    {
        _emulator.Findings.Add(EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_SHARED_CHECK", "critical-1") with { TaskId = TaskId });
        _emulator.Findings.Add(EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "low-1") with { TaskId = TaskId });

        Assert.Equal(1, await _provider.GetRequiredService<CriticalFindings>().CountAsync(TaskId, Token));
    }

    [Fact]
    public async Task CountAsync_ThrottledTwice_CountsAllTheSame()
    {
        _emulator.Findings.Add(EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_SHARED_CHECK", "critical-1") with { TaskId = TaskId });
        _emulator.Faults.Add(AuditFault.Throttle().Times(2));

        Assert.Equal(1, await _provider.GetRequiredService<CriticalFindings>().CountAsync(TaskId, Token));
        Assert.Equal(3, _emulator.Requests.Count);
    }

    [Fact]
    public async Task CountAsync_AccessIsDenied_SaysWhichActionIsMissing()
    {
        _emulator.Faults.Add(AuditFault.AccessDenied());

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(
            () => _provider.GetRequiredService<CriticalFindings>().CountAsync(TaskId, Token));

        Assert.Contains("iot:ListAuditFindings", exception.Remedy, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _emulator.DisposeAsync();
    }
}
