using System.Diagnostics;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>One run of a sample as a process of its own.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, errors included.</param>
public sealed record SampleRun(int ExitCode, string Output)
{
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// <summary>Runs the worker with the emulator in the place of AWS.</summary>
    public static Task<SampleRun> WorkerAsync(AuditEmulator emulator, params string[] arguments) => StartAsync(
        "Worker",
        new()
        {
            ["IoTAudit__ServiceUrl"] = emulator.ServiceUrl.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
        },
        arguments);

    /// <summary>Runs a sample with these variables, and with no other AWS setting of the machine.</summary>
    public static async Task<SampleRun> StartAsync(string sample, Dictionary<string, string> variables, params string[] arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var program = AssemblyPath(sample);
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // The machine may have a profile, which no test may use.
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = Path.Combine(Path.GetTempPath(), "no-home");
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
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

    // Beside this project's own output: .../bin/<project>/<configuration>_<target>.
    private static string AssemblyPath(string sample)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(output.Parent!.Parent!.FullName, sample, output.Name.Split('_')[0], $"{sample}.dll");
    }
}
