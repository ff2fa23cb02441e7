using System.Buffers;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Csv;

/// <summary>
/// A table for spreadsheets: RFC 4180 in UTF-8, a header, and one line a finding. What a finding has no value for is empty.
/// </summary>
internal sealed class CsvDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private const string Columns =
        "findingId,taskId,checkName,severity,reasonForNonComplianceCode,reasonForNonCompliance,resourceType,resourceKey,resourceArn,"
        + "findingTime,taskStartTime,isSuppressed,additionalInfo,accountId,region,fingerprint,resourceId,relatedResources";

    public void Start()
    {
        output.Write(context.HasByteOrderMark ? "\uFEFF" : "");
        WriteLine(context.IsInvented ? $"{Columns},isInvented" : Columns);
    }

    public void Write(LocatedFinding located)
    {
        var finding = located.Finding;
        var resource = finding.NonCompliantResource;
        string?[] cells =
        [
            FindingIdentity.IdOf(finding),
            finding.TaskId,
            finding.CheckName?.Value,
            finding.Severity?.Value,
            finding.ReasonForNonComplianceCode,
            finding.ReasonForNonCompliance,
            resource?.Type?.Value,
            ResourceKey.Of(resource),
            located.ResourceArn,
            finding.FindingTime is { } found ? ExportText.Time(found) : null,
            finding.TaskStartTime is { } started ? ExportText.Time(started) : null,
            finding.IsSuppressed switch { true => "true", false => "false", null => null },
            resource is null || resource.AdditionalInfo.Count == 0 ? null : Json(resource.AdditionalInfo),
            located.Origin.AccountId,
            located.Origin.Region,
            located.Fingerprint,
            resource is null ? null : IdOf(resource.Identifier),
            finding.RelatedResources.Count == 0
                ? null
                : JsonSerializer.Serialize([.. finding.RelatedResources.Select(ResourceKey.Of)], ReportingJsonContext.Default.StringArray),
        ];
        var line = string.Join(',', cells.Select(CsvCell.Of));
        WriteLine(context.IsInvented ? $"{line},true" : line);
    }

    // A table of findings has no row that could say that it is partial.
    public void Finish(bool isPartial)
    {
    }

    // The values without their kind, which stands in another column: what a person searches for elsewhere.
    private static string IdOf(ResourceIdentifier identifier) => string.Join(
        ':', IdentifierLines.Of(identifier).Where(static line => line.Name != IdentifierLines.Account).Select(static line => line.Value));

    private static string Json(IReadOnlyDictionary<string, string> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WriteString(ExportText.WellFormed(name), ExportText.WellFormed(value));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteLine(string line) => output.Write($"{line}\r\n");
}
