using System.Diagnostics;
using System.Runtime.InteropServices;
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

    /// <summary>Publishes both. A small run takes the native binary that <c>.ci/native</c> has left, and the build that is there.</summary>
    public static void Publish(Scale scale)
    {
        if (scale.IsSmall)
        {
            Publish(FrameworkDependent, "-c", "Debug", "--no-build");
            return;
        }

        Publish(Native, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true");
        Publish(FrameworkDependent, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:SelfContained=false");
    }

    private static void Publish(string program, params string[] options)
    {
        string[] arguments =
            ["publish", Path.Combine(Root, "src", "IoTAudit.Tool"), .. options, "-v", "q", "-o", Path.GetDirectoryName(program)!];
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)}");
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Publishing {program} failed.");
        }
    }
}
