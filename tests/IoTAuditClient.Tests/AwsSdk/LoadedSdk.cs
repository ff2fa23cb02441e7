using System.Reflection;
using Amazon.IoT;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>The AWSSDK.IoT that these tests run against.</summary>
internal static class LoadedSdk
{
    public static Assembly Assembly { get; } = typeof(IAmazonIoT).Assembly;

    /// <summary>Whether it is the stand-in of this repository, as a project or out of a package.</summary>
    public static bool IsSubset { get; } = Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(attribute => attribute is { Key: "IoTAuditClient.AwsSdkSubset", Value: "true" });
}
