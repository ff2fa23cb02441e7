using System.Diagnostics;
using System.Text.Json;
using IoTAuditClient.Deployment.Stage;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Deployment.Cases;

/// <summary>The steps of samples/Worker/Dockerfile, carried out without Docker.</summary>
internal static class Image
{
    /// <summary>APP_UID of Microsoft's images of .NET.</summary>
    private const string AppUser = "1654";

    public static async Task<string> StepsAsync(QueueServer server)
    {
        var steps = new Dockerfile();
        Claim.That(steps.Folder != "", "the program is copied to where it is started");
        Claim.That(!steps.Names.Contains("EXPOSE"), "a worker has no port");
        Claim.That(steps.AwsSdkIoT == "package", "an image has AWSSDK.IoT itself where the build does not ask for the stand-in");
        Claim.That(steps.User == "$APP_UID", "the user is the image's own, and not root");

        await using var scene = await Scene.SetAsync(server);
        Claim.That(await RunAsync(["chmod", "777", scene.Folder], scene.Folder) == 0, "another user may write to the folder of the scene");
        var folder = Path.Combine(scene.Folder, "app");
        await PublishAsync(steps, folder);
        using (var config = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "Worker.runtimeconfig.json"))))
        {
            var framework = config.RootElement.GetProperty("runtimeOptions").GetProperty("framework");
            var image = $"dotnet/runtime:{framework.GetProperty("version").GetString()![..^2]}";
            Claim.That(framework.GetProperty("name").GetString() == "Microsoft.NETCore.App", "the program needs no other framework");
            Claim.That(steps.RuntimeImage == image, $"the image is {image}, and is {steps.RuntimeImage}");
        }

        var user = await UserAsync();
        var program = new WorkerProgram([.. user, .. steps.EntryPoint], folder);
        await scene.AddAccountsAsync(1, findings: 300);
        string[] health = [.. user, .. steps.HealthCheck, $"--Worker:HealthFile={scene.Folder}/alive"];
        Claim.That(await RunAsync(health, folder) == 1, "nothing is healthy before it runs");
        var worker = scene.StartWorker(program);
        scene.Accounts[0].Audit();
        await scene.DrainedAsync();
        Claim.That(await RunAsync(health, folder) == 0, "what works is healthy");
        Claim.That(PortsOf(worker.Id) == 0, "the process listens on no port");
        var code = await worker.StopAsync();
        Claim.That(code == 0, $"SIGTERM ends it with 0, and ended it with {code}");
        return $"{await scene.BalanceAsync()} findings by what was published, {(user.Length == 0 ? "as this user" : $"as user {AppUser}")}";
    }

    private static async Task PublishAsync(Dockerfile steps, string folder)
    {
        Claim.That(steps.Publish.Contains(steps.Folder), $"what is published is what is copied, {steps.Folder}");
        var command = steps.Publish.Select(word => word == steps.Folder ? folder : word);
        Claim.That(await RunAsync([.. command], Repository.Root) == 0, $"'{string.Join(' ', steps.Publish)}' works");
    }

    /// <summary>What a command begins with that runs as the user of the image, where this machine lets it.</summary>
    private static async Task<string[]> UserAsync()
    {
        string[] user = ["setpriv", $"--reuid={AppUser}", $"--regid={AppUser}", "--clear-groups"];
        return Environment.IsPrivilegedProcess && await RunAsync([.. user, "true"], Repository.Root) == 0 ? user : [];
    }

    private static int PortsOf(int process)
    {
        const string Listening = "0A";
        const int State = 3;
        const int Inode = 9;
        var own = Directory.GetFiles($"/proc/{process}/fd")
            .Select(static file => new FileInfo(file).LinkTarget).Where(static target => target is not null).ToHashSet();
        return new[] { "tcp", "tcp6" }
            .SelectMany(name => File.ReadLines($"/proc/{process}/net/{name}").Skip(1))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(columns => columns[State] == Listening && own.Contains($"socket:[{columns[Inode]}]"));
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> command, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
