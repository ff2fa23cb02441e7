using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>The sample as a person runs it, with the emulator in the place of AWS.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task Worker_FindingsThatExist_ShowsLogsTracesAndMetricsAndEndsWithZero()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Findings.Add(EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_SHARED_CHECK", "shared-1"));
        emulator.Findings.Add(EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "logging-1"));

        var run = await SampleRun.WorkerAsync(emulator, "--FindingIds=shared-1, logging-1");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(["shared-1", "logging-1"], emulator.Requests.Select(request => request.FindingId));
        Assert.Contains("shared-1: CRITICAL DEVICE_CERTIFICATE_SHARED_CHECK", run.Output, StringComparison.Ordinal);
        Assert.Contains("AuditFinding.Describe", run.Output, StringComparison.Ordinal);
        Assert.Contains(IoTAuditClientTelemetry.OperationDuration, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleRun.SecretKey, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_OneFindingIsGone_GoesOnAndEndsWithOne()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Findings.Add(EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "logging-1"));

        var run = await SampleRun.WorkerAsync(emulator, "--FindingIds=gone,not an id,logging-1");

        Assert.True(run.ExitCode == 1, run.Output);
        Assert.Contains("there is no finding with the id 'gone'", run.Output, StringComparison.Ordinal);
        Assert.Contains("DescribeAuditFinding of client default failed after 1 attempt(s)", run.Output, StringComparison.Ordinal);
        Assert.Contains("LOGGING_DISABLED_CHECK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_NoIds_SaysHowToGiveThemAndEndsWithTwo()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await SampleRun.WorkerAsync(emulator);

        Assert.True(run.ExitCode == 2, run.Output);
        Assert.Contains("--FindingIds=", run.Output, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Fact]
    public async Task Worker_SettingThatBreaksARule_DoesNotStart()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await SampleRun.WorkerAsync(emulator, "--IoTAudit:MaxAttempts=0", "--FindingIds=f-1");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("IoTAudit:MaxAttempts is 0", run.Output, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }
}
