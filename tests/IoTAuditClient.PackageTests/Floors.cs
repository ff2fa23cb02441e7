using System.Xml.Linq;

namespace IoTAuditClient.PackageTests;

/// <summary>The versions that Directory.Packages.props states for what ships.</summary>
internal static class Floors
{
    private static readonly XElement _versions =
        XElement.Load(typeof(Floors).Assembly.GetManifestResourceStream("Directory.Packages.props")!);

    public static string Of(string package, string target) => _versions.Elements("ItemGroup")
        .Where(group => IsFor(target, group.Attribute("Condition")?.Value))
        .Elements("PackageVersion")
        .Single(version => version.Attribute("Include")!.Value == package)
        .Attribute("Version")!.Value;

    private static bool IsFor(string target, string? condition) => condition switch
    {
        null => true,
        _ when condition.Contains("'$(IsLibrary)' == 'true'", StringComparison.Ordinal) =>
            condition.Contains("== 'net8.0'", StringComparison.Ordinal) == (target == "net8.0"),
        _ => false,
    };
}
