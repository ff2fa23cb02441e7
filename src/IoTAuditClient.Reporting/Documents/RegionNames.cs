using System.Text.RegularExpressions;

namespace IoTAuditClient.Reporting.Documents;

/// <summary>Tells names of Regions from other text, by their form: AWS adds Regions that this version does not know.</summary>
internal static partial class RegionNames
{
    public static bool IsName(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex Form();
}
