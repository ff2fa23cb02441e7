using System.Buffers;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>
/// A finding in the AWS Security Finding Format, as BatchImportFindings of Security Hub takes it. Its Id is the same for the same problem
/// in every audit, so that a later import updates what an earlier one created.
/// </summary>
internal sealed class AsffFinding(ExportContext context)
{
    private const int TitleBytes = 256;
    private const int DescriptionBytes = 1_024;
    private const int RecommendationBytes = 512;
    private const int IdBytes = 512;
    private const int OriginalBytes = 64;
    private const string Type = "Software and Configuration Checks/AWS Security Best Practices";

    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The id of a problem: it begins as those of AWS's own services do, and ends with what tells it from all others.</summary>
    public static string IdOf(LocatedFinding located) =>
        $"{located.Origin.AccountId}/{located.Origin.Region}/iot-device-defender-audit/{located.Fingerprint}";

    /// <summary>Writes a finding.</summary>
    /// <returns>One object in JSON, at most <see cref="AsffRoom.FindingBytes"/> long, until the next call.</returns>
    public ReadOnlyMemory<byte> Write(LocatedFinding located)
    {
        foreach (var room in AsffRoom.All)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer))
            {
                Write(json, located, room);
            }

            if (_buffer.WrittenCount <= AsffRoom.FindingBytes)
            {
                break;
            }
        }

        return _buffer.WrittenMemory;
    }

    private void Write(Utf8JsonWriter json, LocatedFinding located, AsffRoom room)
    {
        var finding = located.Finding;
        var origin = located.Origin;
        var check = AuditCheckCatalog.Find(finding.CheckName);
        var generator = $"aws-iot-device-defender/audit/{FindingIdentity.CheckOf(finding)?.Value}";
        json.WriteStartObject();
        json.WriteString("SchemaVersion", "2018-10-08");
        json.WriteString("Id", IdOf(located));
        json.WriteString(
            "ProductArn", $"arn:{origin.Partition}:securityhub:{origin.Region}:{origin.AccountId}:product/{origin.AccountId}/default");
        json.WriteString("GeneratorId", AsffText.Of(generator, IdBytes));
        json.WriteString("AwsAccountId", origin.AccountId);
        json.WriteTexts("Types", Type);
        WriteTimes(json, located);
        WriteSeverity(json, finding);
        json.WriteString("Title", AsffText.Of(FindingText.Title(finding, check), TitleBytes) ?? FindingText.NoTitle);
        var description = $"{FindingText.Reason(finding)} Resource: {finding.NonCompliantResource?.Identifier.ToString() ?? "not named"}.";
        json.WriteString("Description", AsffText.Of(VisibleText.Show(description), DescriptionBytes));
        WriteRemediation(json, check);
        var resources = new AsffResources(json, located, room);
        resources.Write();
        json.WriteStartObject("Compliance");
        json.WriteString("Status", "FAILED");
        json.WriteEndObject();
        json.WriteStartObject("Workflow");
        json.WriteString("Status", finding.IsSuppressed == true ? "SUPPRESSED" : "NEW");
        json.WriteEndObject();
        json.WriteString("RecordState", located.IsResolved ? "ARCHIVED" : "ACTIVE");
        json.WriteStartObject("FindingProviderFields");
        WriteSeverity(json, finding);
        json.WriteTexts("Types", Type);
        json.WriteEndObject();
        AsffFields.Write(json, located, room, context.Tool, context.IsInvented, resources.LeftOut);
        json.WriteEndObject();
    }

    /// <summary>
    /// Created is when the problem was first found, as far as is known, and updated when this was written: Security Hub takes an update
    /// only where it is newer than what it has.
    /// </summary>
    private void WriteTimes(Utf8JsonWriter json, LocatedFinding located)
    {
        var found = located.Finding.FindingTime ?? located.Finding.TaskStartTime ?? context.Time;
        var first = located.FirstFound < found ? located.FirstFound.Value : found;
        json.WriteString("CreatedAt", ExportText.Time(first));
        json.WriteString("UpdatedAt", ExportText.Time(context.Time > found ? context.Time : found));
        json.WriteString("FirstObservedAt", ExportText.Time(first));
        json.WriteString("LastObservedAt", ExportText.Time(found));
    }

    /// <summary>At both places: a new finding has it from the one, and an update changes it by the other alone.</summary>
    private static void WriteSeverity(Utf8JsonWriter json, AuditFinding finding)
    {
        json.WriteStartObject("Severity");
        json.WriteString("Label", AsffSeverity.LabelOf(finding.Severity));
        json.WriteText("Original", AsffText.Of(finding.Severity?.Value, OriginalBytes));
        json.WriteEndObject();
    }

    private static void WriteRemediation(Utf8JsonWriter json, AuditCheck? check)
    {
        if (check?.DocumentationUrl is { } url)
        {
            json.WriteStartObject("Remediation");
            json.WriteStartObject("Recommendation");
            json.WriteString("Text", AsffText.Of(FindingText.Remediation(check), RecommendationBytes));
            json.WriteString("Url", url.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
