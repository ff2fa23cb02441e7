using System.Diagnostics;
using System.Runtime.InteropServices;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>The two published builds of the console, and the smallest program beside them.</summary>
internal static class Builds
{
    public static string Native => Path.Combine(Root, "artifacts", "native", "iot-audit");

    public static string FrameworkDependent => Path.Combine(Root, "artifacts", "ready", "iot-audit");

    /// <summary>A native program that does nothing but write a line: what every program of this runtime pays.</summary>
    public static string Hello => Path.Combine(Root, "artifacts", "hello", "out", "hello");

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

    /// <summary>Writes and publishes the smallest program, with the settings of the console.</summary>
    public static void PublishHello()
    {
        var folder = Path.Combine(Root, "artifacts", "hello");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "Console.WriteLine(\"hello\");");
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <PublishAot>true</PublishAot>
                <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
                <EventSourceSupport>false</EventSourceSupport>
              </PropertyGroup>
            </Project>
            """);
        Publish(folder, Hello, ["-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier]);
    }

    private static void Publish(string program, params string[] options) =>
        Publish(Path.Combine(Root, "src", "IoTAudit.Tool"), program, options);

    private static void Publish(string project, string program, string[] options)
    {
        string[] arguments = ["publish", project, .. options, "-v", "q", "-o", Path.GetDirectoryName(program)!];
        Console.Error.WriteLine($"dotnet {string.Join(' ', arguments)}");
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Publishing {program} failed.");
        }
    }
}
