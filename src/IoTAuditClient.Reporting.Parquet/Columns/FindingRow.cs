using System.Buffers;
using System.Text;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Columns;

/// <summary>A finding as a row: with what several columns ask for.</summary>
internal sealed class FindingRow(LocatedFinding located, bool isInvented)
{
    private readonly IReadOnlyList<(string Name, string Value)> _identifier =
        IdentifierTexts.Of(located.Finding.NonCompliantResource?.Identifier);

    public LocatedFinding Located => located;

    public AuditFinding Finding => located.Finding;

    public bool IsInvented => isInvented;

    /// <summary>The member of AWS's structure ResourceIdentifier, or null where the resource has none of that name.</summary>
    public string? Identifier(string member)
    {
        foreach (var (name, value) in _identifier)
        {
            if (name == member)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What else the service says of the resource, as a JSON object; null where that is nothing.</summary>
    public string? AdditionalInfo => Finding.NonCompliantResource is { AdditionalInfo: { Count: > 0 } info } ? Json(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in info)
        {
            json.WriteString(ExportText.WellFormed(name), ExportText.WellFormed(value));
        }

        json.WriteEndObject();
    }) : null;

    /// <summary>The related resources as a JSON array in AWS's own form; null where there is none.</summary>
    public string? RelatedResources => Finding.RelatedResources.Count == 0 ? null : Json(json =>
    {
        var whole = JsonSerializer.SerializeToElement(
            new AuditFinding { RelatedResources = Finding.RelatedResources }, ReportingJsonContext.Default.AuditFinding);
        whole.GetProperty("relatedResources").WriteTo(json);
    });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
