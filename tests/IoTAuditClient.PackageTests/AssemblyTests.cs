using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace IoTAuditClient.PackageTests;

public sealed class AssemblyTests
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void References_OfTheClient_NameTheStrongNamedSdk(string target)
    {
        using var package = PackedPackage.Open(PackedPackage.Client);

        var reference = Assert.Single(References(package, PackedPackage.Client, target), name => name.Name == "AWSSDK.IoT");

        Assert.Equal("AWSSDK.IoT, Version=4.0.0.0, Culture=neutral, PublicKeyToken=885c28607f98e604", reference.FullName);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void References_OfTheEmulator_NameNeitherTheClientNorTheSdk(string target)
    {
        using var package = PackedPackage.Open(PackedPackage.Emulator);

        Assert.DoesNotContain(
            References(package, PackedPackage.Emulator, target),
            name => name.Name!.StartsWith("AWSSDK", StringComparison.Ordinal) || name.Name == PackedPackage.Client);
    }

    [Theory]
    [InlineData(PackedPackage.Client, "net8.0")]
    [InlineData(PackedPackage.Client, "net10.0")]
    [InlineData(PackedPackage.Emulator, "net8.0")]
    [InlineData(PackedPackage.HealthChecks, "net8.0")]
    [InlineData(PackedPackage.Reporting, "net8.0")]
    [InlineData(PackedPackage.Parquet, "net8.0")]
    [InlineData(PackedPackage.Emulator, "net10.0")]
    [InlineData(PackedPackage.HealthChecks, "net10.0")]
    [InlineData(PackedPackage.Reporting, "net10.0")]
    [InlineData(PackedPackage.Parquet, "net10.0")]
    public void Assembly_InAPackage_IsReproducible(string id, string target)
    {
        using var package = PackedPackage.Open(id);
        using var assembly = package.Assembly(id, target);

        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    private static List<AssemblyName> References(PackedPackage package, string id, string target)
    {
        using var assembly = package.Assembly(id, target);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
