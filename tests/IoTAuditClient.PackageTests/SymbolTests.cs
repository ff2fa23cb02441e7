using System.Reflection.Metadata;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.PackageTests;

public sealed class SymbolTests
{
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid _embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string, string> Assemblies => new()
    {
        { PackedPackage.Client, "net8.0" },
        { PackedPackage.Client, "net10.0" },
        { PackedPackage.Emulator, "net8.0" },
        { PackedPackage.HealthChecks, "net8.0" },
        { PackedPackage.Reporting, "net8.0" },
        { PackedPackage.Parquet, "net8.0" },
        { PackedPackage.Emulator, "net10.0" },
        { PackedPackage.HealthChecks, "net10.0" },
        { PackedPackage.Reporting, "net10.0" },
        { PackedPackage.Parquet, "net10.0" },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void SourceLink_OfTheSymbols_LeadsToTheCommitOfTheNuspec(string id, string target)
    {
        using var package = PackedPackage.Open(id);
        using var symbols = PackedPackage.Open(id, ".snupkg");
        using var provider = symbols.Symbols(id, target);
        var reader = provider.GetMetadataReader();
        var repository = package.Nuspec().Element("repository")!;

        var links =
            JsonDocument.Parse(reader.GetBlobBytes(
                reader.GetCustomDebugInformation(Information(reader, EntityHandle.ModuleDefinition, _sourceLink).Single()).Value))
                .RootElement.GetProperty("documents").EnumerateObject().ToList();

        var link = Assert.Single(links);
        Assert.Equal("/_/*", link.Name);
        Assert.EndsWith($"/{repository.Attribute("commit")!.Value}/*", link.Value.GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Documents_OfTheSymbols_AreInTheRepositoryOrEmbedded(string id, string target)
    {
        using var symbols = PackedPackage.Open(id, ".snupkg");
        using var provider = symbols.Symbols(id, target);
        var reader = provider.GetMetadataReader();

        Assert.All(reader.Documents, handle =>
        {
            var name = reader.GetString(reader.GetDocument(handle).Name);
            var isTracked = name.StartsWith("/_/src/", StringComparison.Ordinal);
            Assert.True(
                isTracked || Information(reader, handle, _embeddedSource).Any(),
                $"{name} is neither in the repository nor embedded.");
        });
    }

    private static IEnumerable<CustomDebugInformationHandle> Information(MetadataReader reader, EntityHandle parent, Guid kind) =>
        reader.GetCustomDebugInformation(parent).Where(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == kind);
}
