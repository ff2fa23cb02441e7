using System.Diagnostics;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>One run of samples/IoTAudit.Worker as a process of its own.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, errors included.</param>
public sealed record WorkerRun(int ExitCode, string Output)
{
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    public static async Task<WorkerRun> StartAsync(AuditEmulator emulator, params string[] arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var worker = AssemblyPath();
        var start = new ProcessStartInfo("dotnet", [worker, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(worker),
            Environment =
            {
                ["IoTAudit__ServiceUrl"] = emulator.ServiceUrl.ToString(),
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            },
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new WorkerRun(process.ExitCode, await output + await errors);
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
    private static string AssemblyPath()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(output.Parent!.Parent!.FullName, "IoTAudit.Worker", output.Name.Split('_')[0], "IoTAudit.Worker.dll");
    }
}
