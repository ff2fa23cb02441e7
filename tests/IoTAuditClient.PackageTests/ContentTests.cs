using System.Text;
using Xunit;

namespace IoTAuditClient.PackageTests;

public sealed class ContentTests
{
    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Files_OfAPackage_AreExactlyThese(string id)
    {
        using var package = PackedPackage.Open(id);

        Assert.Equal(
            [
                "README.md",
                "icon.png",
                $"lib/net10.0/{id}.dll",
                $"lib/net10.0/{id}.xml",
                $"lib/net8.0/{id}.dll",
                $"lib/net8.0/{id}.xml",
            ],
            package.Entries.Where(entry => !IsOfThePackaging(id, entry)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Files_OfASymbolPackage_AreTheSymbolsOfBothTargets(string id)
    {
        using var package = PackedPackage.Open(id, ".snupkg");

        Assert.Equal(
            [$"lib/net10.0/{id}.pdb", $"lib/net8.0/{id}.pdb"],
            package.Entries.Where(entry => !IsOfThePackaging(id, entry)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Readme_OfAPackage_IsItsOwn(string id)
    {
        using var package = PackedPackage.Open(id);

        Assert.StartsWith($"# {id}\n", Encoding.UTF8.GetString(package.Read("README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PackedPackage.Client)]
    [InlineData(PackedPackage.Emulator)]
    [InlineData(PackedPackage.HealthChecks)]
    [InlineData(PackedPackage.Reporting)]
    [InlineData(PackedPackage.Parquet)]
    public void Icon_OfAPackage_IsTheOneOfTheRepository(string id)
    {
        using var package = PackedPackage.Open(id);
        using var drawn = typeof(ContentTests).Assembly.GetManifestResourceStream("icon.png")!;
        using var copy = new MemoryStream();
        drawn.CopyTo(copy);

        Assert.Equal(copy.ToArray(), package.Read("icon.png"));
    }

    private static bool IsOfThePackaging(string id, string entry) =>
        entry == "_rels/.rels"
            || entry == "[Content_Types].xml"
            || entry == $"{id}.nuspec"
            || entry.StartsWith("package/", StringComparison.Ordinal);
}
