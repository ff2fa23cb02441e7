using System.Xml.Linq;
using Xunit;

namespace IoTAuditClient.PackageTests;

public sealed class NuspecTests
{
    private static readonly string[] _dependencies =
    [
        "AWSSDK.Extensions.NETCore.Setup",
        "AWSSDK.IoT",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.Configuration.Binder",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Polly.Core",
        "Polly.Extensions",
    ];

    [Theory]
    [InlineData("net8.0", "8.0.")]
    [InlineData("net10.0", "10.0.")]
    public void Dependencies_OfTheClient_AreExactlyTheseAtTheirFloors(string target, string extensions)
    {
        using var package = PackedPackage.Open(PackedPackage.Client);

        var stated = Group(package, "dependencies", target).Elements("dependency")
            .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
            .ToList();

        Assert.Equal(_dependencies.Select(id => $"{id} {Floors.Of(id, target)}"), stated.Order(StringComparer.Ordinal));
        Assert.All(
            stated.Where(dependency => dependency.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
            dependency => Assert.StartsWith(extensions, dependency.Split(' ')[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Dependencies_OfTheHealthCheck_AreTheClientOfItsOwnVersionAndHealthChecks(string target)
    {
        using var package = PackedPackage.Open(PackedPackage.HealthChecks);

        var version = package.Nuspec().Element("version")!.Value;

        Assert.Equal(
            [
                $"IoTAuditClient {version}",
                $"Microsoft.Extensions.Diagnostics.HealthChecks {Floors.Of("Microsoft.Extensions.Diagnostics.HealthChecks", target)}",
            ],
            Group(package, "dependencies", target).Elements("dependency")
                .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net8.0", "System.Text.Json")]
    [InlineData("net10.0", null)]
    public void Dependencies_OfTheReports_AreTheClientOfItsOwnVersionAndWhatNet8Lacks(string target, string? lacking)
    {
        using var package = PackedPackage.Open(PackedPackage.Reporting);

        var version = package.Nuspec().Element("version")!.Value;
        string[] more = lacking is null ? [] : [$"{lacking} {Floors.Of(lacking, target)}"];

        Assert.Equal(
            [$"IoTAuditClient {version}", .. more],
            Group(package, "dependencies", target).Elements("dependency")
                .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Dependencies_OfParquet_AreTheReportsOfItsOwnVersionAndParquetNet(string target)
    {
        using var package = PackedPackage.Open(PackedPackage.Parquet);

        Assert.Equal(
            [
                $"IoTAuditClient.Reporting {package.Nuspec().Element("version")!.Value}",
                $"Parquet.Net {Floors.Of("Parquet.Net", target)}",
            ],
            Group(package, "dependencies", target).Elements("dependency")
                .Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Dependencies_OfTheEmulator_AreAspNetCoreAlone(string target)
    {
        using var package = PackedPackage.Open(PackedPackage.Emulator);

        Assert.Empty(Group(package, "dependencies", target).Elements());
        var framework = Assert.Single(Group(package, "frameworkReferences", target).Elements());
        Assert.Equal("Microsoft.AspNetCore.App", framework.Attribute("name")!.Value);
    }

    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Dependencies_OfAPackage_AreStatedForItsTwoTargetsOnly(string id)
    {
        using var package = PackedPackage.Open(id);

        Assert.Equal(["net10.0", "net8.0"], package.Nuspec().Element("dependencies")!.Elements()
            .Select(group => group.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Metadata_OfAPackage_NamesLicenseReadmeIconAndRepository(string id)
    {
        using var package = PackedPackage.Open(id);

        var nuspec = package.Nuspec();

        Assert.Equal("expression Apache-2.0", $"{nuspec.Element("license")!.Attribute("type")!.Value} {nuspec.Element("license")!.Value}");
        Assert.Equal("README.md", nuspec.Element("readme")!.Value);
        Assert.Equal("icon.png", nuspec.Element("icon")!.Value);
        Assert.Equal("git", nuspec.Element("repository")!.Attribute("type")!.Value);
        Assert.StartsWith("https://", nuspec.Element("repository")!.Attribute("url")!.Value, StringComparison.Ordinal);
        Assert.Equal(40, nuspec.Element("repository")!.Attribute("commit")!.Value.Length);
    }

    private static XElement Group(PackedPackage package, string kind, string target) =>
        Assert.Single(package.Nuspec().Element(kind)!.Elements("group"), group => group.Attribute("targetFramework")!.Value == target);
}
