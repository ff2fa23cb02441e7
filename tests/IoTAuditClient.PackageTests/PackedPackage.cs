using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace IoTAuditClient.PackageTests;

/// <summary>A package out of the folder that the environment variable IOTAUDIT_PACKAGES names.</summary>
internal sealed class PackedPackage : IDisposable
{
    public const string Client = "IoTAuditClient";
    public const string Emulator = "IoTAuditClient.Emulator";
    public const string HealthChecks = "IoTAuditClient.HealthChecks";
    public const string Reporting = "IoTAuditClient.Reporting";
    public const string Parquet = "IoTAuditClient.Reporting.Parquet";

    private readonly ZipArchive _archive;

    private PackedPackage(string path) => _archive = ZipFile.OpenRead(path);

    public IEnumerable<string> Entries => _archive.Entries.Select(entry => entry.FullName);

    public static PackedPackage Open(string id, string extension = ".nupkg") => new(PathOf("IOTAUDIT_PACKAGES", id, extension));

    public static string PathOf(string variable, string id, string extension)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.False(
            string.IsNullOrEmpty(folder),
            $"{variable} has to name a folder with packages. .ci/package-mode packs them and runs these tests.");
        return Assert.Single(
            Directory.GetFiles(folder, $"{id}.*{extension}"),
            path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1]));
    }

    public byte[] Read(string entry)
    {
        using var stream = Assert.Single(_archive.Entries, candidate => candidate.FullName == entry).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The metadata of the nuspec, with all names freed from their namespace.</summary>
    public XElement Nuspec()
    {
        var nuspec = XDocument.Load(new MemoryStream(Read(Entries.Single(entry => entry.EndsWith(".nuspec", StringComparison.Ordinal)))));
        foreach (var element in nuspec.Descendants())
        {
            element.Name = element.Name.LocalName;
        }

        return nuspec.Root!.Element("metadata")!;
    }

    public PEReader Assembly(string id, string target) => new(new MemoryStream(Read($"lib/{target}/{id}.dll")));

    public MetadataReaderProvider Symbols(string id, string target) =>
        MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read($"lib/{target}/{id}.pdb")));

    public void Dispose() => _archive.Dispose();
}
