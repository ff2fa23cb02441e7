using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// A log of SARIF 2.1.0 with one run. Its rules are the checks that this version knows, in the order of the catalog; a result of another check names it
/// without a rule. The rules do not depend on the findings, so nothing has to be kept.
/// </summary>
internal sealed class SarifDocument(Utf8JsonWriter json, ExportContext context) : IExportDocument
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Project = "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/device-defender-audit.html";

    private readonly SarifResults _results = new(json, context);

    public void Start()
    {
        json.WriteStartObject();
        json.WriteString("version", "2.1.0");
        json.WriteString("$schema", Schema);
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AWS IoT Device Defender Audit");
        json.WriteString("organization", "AWS");
        json.WriteString("informationUri", Project);
        json.WriteStartArray("rules");
        foreach (var check in AuditCheckCatalog.Checks)
        {
            SarifRule.Write(json, check);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        json.Flush();
    }

    public void Write(AuditFinding finding)
    {
        _results.Write(finding);
        json.Flush();
    }

    public void Finish(bool isPartial)
    {
        json.WriteEndArray();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !isPartial);
        json.WriteString("endTimeUtc", ExportText.Time(context.Time));
        if (isPartial)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "error");
            json.WriteStartObject("message");
            json.WriteString("text", "Partial: not all findings could be read.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteText("exporter", context.Tool);
        json.WriteText("account", context.AccountId);
        json.WriteText("region", context.Region);
        json.WriteFlag("isInvented", context.IsInvented ? true : null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }
}
