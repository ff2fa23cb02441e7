using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Amazon.IoT;
using Amazon.Runtime;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Prints the version, and which AWS SDK answers for it: two builds of the program may differ in that.</summary>
internal sealed class VersionAction(ConsoleContext context) : SynchronousCommandLineAction
{
    private const string SubsetMark = "IoTAuditClient.AwsSdkSubset";

    /// <summary>Gets the version of the program.</summary>
    public static string Version { get; } = Release(typeof(VersionAction).Assembly) ?? "0";

    public override int Invoke(ParseResult parseResult)
    {
        context.Output.WriteLine($"iot-audit {Version}");
        context.Output.WriteLine(Sdk(typeof(IAmazonIoT).Assembly));
        context.Output.WriteLine($"AWSSDK.Core {FileVersion(typeof(AmazonServiceClient).Assembly)}");
        return (int)ExitCode.Found;
    }

    private static string Sdk(Assembly assembly)
    {
        var isSubset = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(data => data.Key == SubsetMark);
        return isSubset
            ? $"AWSSDK.IoT {assembly.GetName().Version} (subset {Release(assembly)}: "
                + "the audit operations, built from this project's sources)"
            : $"AWSSDK.IoT {assembly.GetName().Version} (package {FileVersion(assembly)})";
    }

    private static string? Release(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private static string? FileVersion(Assembly assembly) => assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;
}
