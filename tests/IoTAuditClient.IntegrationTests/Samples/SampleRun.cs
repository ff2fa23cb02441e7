using System.Diagnostics;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>One run of a sample as a process of its own.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, errors included.</param>
public sealed record SampleRun(int ExitCode, string Output)
{
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// <summary>Runs a sample to its end, with these variables and no other AWS setting of the machine.</summary>
    public static async Task<SampleRun> StartAsync(string sample, Dictionary<string, string> variables, params string[] arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var process = Process.Start(SampleProcess.Of(sample, variables, arguments))!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new SampleRun(process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
