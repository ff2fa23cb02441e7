using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using IoTAuditClient.Deployment.Stage;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>The commands of docs/everywhere.md, on other ports, with a tenth of the findings and without the builds.</summary>
internal static partial class Newcomer
{
    public static async Task<string> FollowsThePageAsync(QueueServer server)
    {
        _ = server;
        var folder = Directory.CreateTempSubdirectory("newcomer-");
        var (queuePort, auditPort) = (FreePort(), FreePort());
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "everywhere.md"));
        var commands = string.Concat(Blocks().Matches(page[page.IndexOf("### On one machine", StringComparison.Ordinal)..]).Take(2)
            .Select(static block => block.Groups["commands"].Value));
        var lines = commands.Split('\n').Where(static line => !line.StartsWith("npm ", StringComparison.Ordinal)
            && !line.StartsWith("dotnet build", StringComparison.Ordinal));
        var script = string.Join('\n', lines)
            .Replace("4566", $"{queuePort}", StringComparison.Ordinal)
            .Replace("8473", $"{auditPort}", StringComparison.Ordinal)
            .Replace("artifacts/findings", $"{folder.FullName}/findings", StringComparison.Ordinal)
            .Replace("--findings 60000 --quota 5", "--findings 6000 --quota 2", StringComparison.Ordinal)
            .Replace("dotnet run --project", "dotnet run --no-build --project", StringComparison.Ordinal)
            .Replace("server.log", $"{folder.FullName}/server.log", StringComparison.Ordinal)
            .Replace("emulator.log", $"{folder.FullName}/emulator.log", StringComparison.Ordinal)
            .Replace("worker-", $"{folder.FullName}/worker-", StringComparison.Ordinal);
        try
        {
            var counts = await RunAsync($"""
                export IoTAudit__Accounts__111122223333__ServiceUrl=http://127.0.0.1:{auditPort}
                export Worker__QueueUrl=http://sqs.eu-west-1.localhost:{queuePort}/000000000000/audits
                export Worker__Visibility=00:00:04 Worker__HealthFile={folder.FullName}/alive
                export Worker__Outputs__folder__Folder={folder.FullName}/findings
                cd {Repository.Root}
                trap 'kill $(jobs -p)' EXIT
                {script}
                """);
            Claim.That(
                counts is [.., "3000", "0", "6 audits, 3000 findings, 3000 different"],
                $"the counts are the page's; they are {string.Join(" | ", counts)}");
            return $"{counts[^1]}, and the folder has {counts[^3]} lines, {counts[^2]} of them twice";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string[]> RunAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        var output = bash.StandardOutput.ReadToEndAsync();
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromMinutes(3)));
        if (!output.IsCompleted)
        {
            bash.Kill(entireProcessTree: true);
        }

        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("```shell\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
