using System.Diagnostics;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>
/// The SDK reads AWS_NEW_RETRIES_2026 once for a process, so <see cref="FaultTests"/> run in a process of their own with it.
/// </summary>
public sealed class FaultsWithNewRetriesTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task FaultTests_WithTheSwitchOfTheSdksRetries_PassAlike(string value)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-class", typeof(FaultTests).FullName!])
        {
            Environment = { ["AWS_NEW_RETRIES_2026"] = value },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.DoesNotContain("Total: 0,", await output, StringComparison.Ordinal);
    }
}
