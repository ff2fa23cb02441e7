using System.Diagnostics;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>The two published builds of the console.</summary>
internal static class Builds
{
    public static string Native => Path.Combine(Root, "artifacts", "native", "iot-audit");

    public static string FrameworkDependent => Path.Combine(Root, "artifacts", "ready", "iot-audit");

    /// <summary>Where the JavaScript SDK is looked for: <c>npm install --prefix artifacts/peers @aws-sdk/client-iot</c>.</summary>
    public static string NodeModules => Environment.GetEnvironmentVariable("NODE_PATH") is { Length: > 0 } path
        ? path
        : Path.Combine(Root, "artifacts", "peers", "node_modules");

    private static string Root => Repository.Root;

    public static void Publish()
    {
        Publish(Native, "-p:PublishAot=true");
        Publish(FrameworkDependent, "-p:SelfContained=false");
    }

    private static void Publish(string program, string property)
    {
        string[] arguments =
            [
                "publish", Path.Combine(Root, "samples", "IoTAudit.Tool"), "-c", "Release", "-r", "linux-x64", property, "-v", "q",
                "-o", Path.GetDirectoryName(program)!,
            ];
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)}");
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Publishing {program} failed.");
        }
    }
}
