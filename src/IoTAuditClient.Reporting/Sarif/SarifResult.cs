using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>A finding as a result of a run.</summary>
internal sealed class SarifResult(Utf8JsonWriter json, ExportContext context)
{
    /// <summary>The rule id of a finding that names no check: code scanning refuses results without one.</summary>
    private const string UnnamedCheck = "UNNAMED_CHECK";

    /// <summary>Where a result is said to be when no file is known: code scanning refuses results without a place in a file.</summary>
    private const string NoArtifact = "aws-iot-device-defender/audit";

    private static readonly Dictionary<string, int> RuleIndexes =
        AuditCheckCatalog.Checks.Select((check, index) => (check.Name.Value, index)).ToDictionary(StringComparer.Ordinal);

    private readonly string _artifactUri = Reference(context.ArtifactUri) ?? NoArtifact;

    public void Write(LocatedFinding located)
    {
        var finding = located.Finding;
        var check = FindingIdentity.CheckOf(finding)?.Value;
        var level = SarifLevel.Of(finding.Severity);
        var key = ResourceKey.Of(finding.NonCompliantResource);
        var fingerprint = located.Fingerprint;

        json.WriteStartObject();
        json.WriteText("ruleId", check ?? UnnamedCheck);
        if (check is not null && RuleIndexes.TryGetValue(check, out var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", level.Name);
        json.WriteString("kind", "fail");
        json.WriteStartObject("message");
        var resource = finding.NonCompliantResource?.Identifier.ToString() ?? "not named";
        json.WriteString("text", SarifText.Of($"{FindingText.Reason(finding)} Resource: {resource}."));
        json.WriteEndObject();
        WriteLocation(key, finding.NonCompliantResource?.Type?.Value);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("checkAndResource/v1", FindingIdentity.Of(finding).Fingerprint);
        json.WriteString("fingerprint/v1", fingerprint);

        // GitHub's upload action hashes the line where this is missing. All results have the same line, so they would become one
        // alert.
        json.WriteString("primaryLocationLineHash", $"{fingerprint}:1");
        json.WriteEndObject();
        WriteSuppressions(finding);
        WriteProperties(located, level);
        json.WriteEndObject();
    }

    /// <summary>
    /// A path as a reference: with slashes, and everything else that has no place in a URI percent-encoded. An address stays as it is.
    /// </summary>
    private static string? Reference(string? artifact) => string.IsNullOrWhiteSpace(artifact) ? null
        : Uri.TryCreate(artifact, UriKind.Absolute, out var uri) && artifact.Contains("://", StringComparison.Ordinal) ? uri.AbsoluteUri
        : string.Join('/', artifact.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private void WriteLocation(string key, string? resourceType)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", _artifactUri);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", key);
        json.WriteString("kind", "resource");
        if (!string.IsNullOrEmpty(resourceType))
        {
            json.WriteStartObject("properties");
            json.WriteText("resourceType", resourceType);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>
    /// Always there: a run's results have either all of them suppressions or none, and an empty list says that there is none.
    /// </summary>
    private void WriteSuppressions(AuditFinding finding)
    {
        json.WriteStartArray("suppressions");
        if (finding.IsSuppressed == true)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", "An audit suppression in AWS IoT Device Defender covers this finding.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProperties(LocatedFinding located, SarifLevel level)
    {
        var finding = located.Finding;
        json.WriteStartObject("properties");
        json.WriteText("security-severity", level.Score);
        json.WriteText("findingId", FindingIdentity.IdOf(finding));
        json.WriteString("fingerprint", located.Fingerprint);
        json.WriteText("account", located.Origin.Account);
        json.WriteText("region", located.Origin.Region);
        json.WriteText("taskId", finding.TaskId);
        json.WriteText("checkName", finding.CheckName?.Value);
        json.WriteText("severity", finding.Severity?.Value);
        json.WriteText("findingTime", finding.FindingTime is { } found ? ExportText.Time(found) : null);
        json.WriteText("taskStartTime", finding.TaskStartTime is { } started ? ExportText.Time(started) : null);
        json.WriteText("reasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        json.WriteFlag("isSuppressed", finding.IsSuppressed);
        if (finding.NonCompliantResource is { } resource)
        {
            json.WriteIdentifier("resourceIdentifier", resource.Identifier);
            json.WriteText("resourceArn", located.ResourceArn);
            json.WriteMap("additionalInfo", resource.AdditionalInfo);
        }

        if (finding.RelatedResources.Count > 0)
        {
            json.WriteTexts("relatedResources", [.. finding.RelatedResources.Select(ResourceKey.Of)]);
        }

        json.WriteEndObject();
    }
}
