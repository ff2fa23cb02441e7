using System.Diagnostics;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Peers;

/// <summary>Runs Python programs that use boto3.</summary>
internal static class Boto3
{
    // Debian's own Python, which is where Debian's python3-boto3 is.
    private const string Python = "/usr/bin/python3";

    /// <summary>
    /// Whether tests are to use it: where it is installed, and where IOTAUDIT_PEERS is 1, as in .ci/run, so that it
    /// fails where it is missing.
    /// </summary>
    public static async Task<bool> IsWantedAsync()
    {
        if (Environment.GetEnvironmentVariable("IOTAUDIT_PEERS") == "1")
        {
            return true;
        }

        if (!File.Exists(Python))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import boto3"]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }

    /// <summary>Gives Python lines to read and returns those that it prints.</summary>
    public static async Task<string[]> RunAsync(IEnumerable<string> input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in input)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
