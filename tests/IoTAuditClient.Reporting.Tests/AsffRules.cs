using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>
/// What AWS documents of a finding for BatchImportFindings, and what in one breaks it: its members, which of them have to be there, and how
/// long they may be, in characters as documented and in bytes as AWS has counted them.
/// </summary>
internal static partial class AsffRules
{
    /// <summary>A member by its path: "!" it has to be there, "[]" an array and "{}" a map with the most of its entries.</summary>
    private static readonly Dictionary<string, string> Members = new()
    {
        ["SchemaVersion"] = "! 10",
        ["Id"] = "! 512",
        ["ProductArn"] = "! 2048",
        ["GeneratorId"] = "! 512",
        ["AwsAccountId"] = "! 12",
        ["Types"] = "! [50] 512",
        ["CreatedAt"] = "! 64",
        ["UpdatedAt"] = "! 64",
        ["FirstObservedAt"] = "64",
        ["LastObservedAt"] = "64",
        ["Severity"] = "! object",
        ["Severity.Label"] = "! 32",
        ["Severity.Original"] = "64",
        ["Title"] = "! 256",
        ["Description"] = "! 1024",
        ["Remediation"] = "object",
        ["Remediation.Recommendation"] = "object",
        ["Remediation.Recommendation.Text"] = "512",
        ["Remediation.Recommendation.Url"] = "2048",
        ["ProductFields"] = "{50} 2048",
        ["Resources"] = "! [32] object",
        ["Resources.Type"] = "! 256",
        ["Resources.Id"] = "! 512",
        ["Resources.Partition"] = "16",
        ["Resources.Region"] = "16",
        ["Resources.Details"] = "object",
        ["Resources.Details.Other"] = "{50} 1023",
        ["Compliance"] = "object",
        ["Compliance.Status"] = "! 32",
        ["Workflow"] = "object",
        ["Workflow.Status"] = "! 32",
        ["RecordState"] = "32",
        ["FindingProviderFields"] = "object",
        ["FindingProviderFields.Types"] = "! [50] 512",
        ["FindingProviderFields.Severity"] = "! object",
        ["FindingProviderFields.Severity.Label"] = "! 32",
        ["FindingProviderFields.Severity.Original"] = "64",
    };

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["SchemaVersion"] = ["2018-10-08"],
        ["Severity.Label"] = ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
        ["FindingProviderFields.Severity.Label"] = ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
        ["Compliance.Status"] = ["PASSED", "WARNING", "FAILED", "NOT_AVAILABLE"],
        ["Workflow.Status"] = ["NEW", "NOTIFIED", "RESOLVED", "SUPPRESSED"],
        ["RecordState"] = ["ACTIVE", "ARCHIVED"],
        ["Resources.Partition"] = ["aws", "aws-cn", "aws-us-gov"],
        ["Resources.Type"] = ["AwsIamRole", "Other"],
    };

    public static IEnumerable<string> Broken(JsonElement finding)
    {
        var size = Encoding.UTF8.GetByteCount(finding.GetRawText());
        return BrokenObject(finding, "")
            .Concat(size > 240_000 ? [$"it has {size} bytes"] : [])
            .Concat(BrokenMeaning(finding));
    }

    private static IEnumerable<string> BrokenMeaning(JsonElement finding)
    {
        if (!Account().IsMatch(finding.GetProperty("AwsAccountId").GetString()!))
        {
            yield return "AwsAccountId is none";
        }

        if (!Product().IsMatch(finding.GetProperty("ProductArn").GetString()!))
        {
            yield return "ProductArn is none of an account's default product";
        }

        if (!finding.GetProperty("Types")[0].GetString()!.StartsWith("Software and Configuration Checks/", StringComparison.Ordinal))
        {
            yield return "Types has no namespace that AWS documents";
        }

        foreach (var name in (string[])["CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt"])
        {
            if (!Time().IsMatch(finding.GetProperty(name).GetString()!))
            {
                yield return $"{name} is no time";
            }
        }

        if (string.CompareOrdinal(finding.GetProperty("CreatedAt").GetString(), finding.GetProperty("UpdatedAt").GetString()) > 0)
        {
            yield return "it was updated before it was created";
        }
    }

    private static IEnumerable<string> BrokenObject(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [$"{path} is no object"];
        }

        var within = path.Length == 0 ? "" : path + ".";
        var missing = Members.Where(member => member.Value.StartsWith('!')
                && member.Key.StartsWith(within, StringComparison.Ordinal)
                && !member.Key[within.Length..].Contains('.', StringComparison.Ordinal)
                && !value.TryGetProperty(member.Key[within.Length..], out _))
            .Select(member => $"{member.Key} is missing");
        return missing.Concat(value.EnumerateObject().SelectMany(member => Members.TryGetValue(within + member.Name, out var rule)
            ? BrokenMember(member.Value, rule.TrimStart('!', ' '), within + member.Name)
            : [$"{within}{member.Name} is not documented"]));
    }

    private static IEnumerable<string> BrokenMember(JsonElement value, string rule, string path)
    {
        var bounds = Bounds().Match(rule);
        var most = bounds.Success ? int.Parse(bounds.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var rest = bounds.Success ? rule[(bounds.Length + 1)..] : rule;
        if (rule[0] == '[')
        {
            return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var length && length > 0 && length <= most
                ? value.EnumerateArray().SelectMany(item => BrokenMember(item, rest, path))
                : [$"{path} is no array of 1 to {most}"];
        }

        if (rule[0] == '{')
        {
            var entries = value.EnumerateObject().ToList();
            return entries.SelectMany(entry => BrokenText(entry.Value, rest, $"{path}.{entry.Name}"))
                .Concat(entries.Count > most ? [$"{path} has {entries.Count} entries"] : [])
                .Concat(entries.Where(static entry => entry.Name.Length == 0 || Encoding.UTF8.GetByteCount(entry.Name) > 127)
                    .Select(entry => $"{path} has a name of {entry.Name.Length}"))
                .Concat(entries.Select(static entry => entry.Name).Distinct().Count() != entries.Count ? [$"{path} has a name twice"] : []);
        }

        return rule == "object" ? BrokenObject(value, path) : BrokenText(value, rest, path);
    }

    private static IEnumerable<string> BrokenText(JsonElement value, string most, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return [$"{path} is no text"];
        }

        var text = value.GetString()!;
        return string.IsNullOrWhiteSpace(text) ? [$"{path} is blank"]
            : Encoding.UTF8.GetByteCount(text) > int.Parse(most, CultureInfo.InvariantCulture) ? [$"{path} is longer than {most}"]
            : Values.TryGetValue(path, out var values) && !values.Contains(text) ? [$"{path} is {text}"]
            : [];
    }

    [GeneratedRegex(@"^[\[{]([0-9]+)[\]}]")]
    private static partial Regex Bounds();

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex Account();

    [GeneratedRegex(@"^arn:aws[a-z-]*:securityhub:[a-z0-9-]+:([0-9]{12}):product/\1/default\z")]
    private static partial Regex Product();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\z")]
    private static partial Regex Time();
}
