using System.Text.Json;
using System.Text.RegularExpressions;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>
/// A log of SARIF 2.1.0 with one run. Its rules are the checks that this version knows, in the order of the catalog; a
/// result of another check names it without a rule.
/// </summary>
internal sealed partial class SarifDocument(Utf8JsonWriter json, ExportOutput output, ExportContext context, SarifResults results)
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Project = "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/device-defender-audit.html";

    /// <param name="isPartial">Whether there are more findings, which could not be read.</param>
    public async Task WriteAsync(bool isPartial)
    {
        Start();
        foreach (var result in results.Take())
        {
            json.WriteRawValue(result.Span, skipInputValidation: true);
            json.Flush();
            await output.PassOnAsync().ConfigureAwait(false);
        }

        Finish(isPartial);
    }

    private void Start()
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
        json.WriteText("version", context.ToolVersion);
        json.WriteText("semanticVersion", SemanticVersion().IsMatch(context.ToolVersion) ? context.ToolVersion : null);
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

    private void Finish(bool isPartial)
    {
        json.WriteEndArray();
        WriteAutomation();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !isPartial);
        json.WriteString("endTimeUtc", ExportText.Time(context.Time));
        json.WriteStartArray("toolExecutionNotifications");
        WriteNotification("error", isPartial ? "Partial: not all findings could be read." : null);
        WriteNote("warning", SarifLimits.WarningOf(results.Count));
        WriteNote("note", results.Merging);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteText("exporter", context.Tool);
        json.WriteText("account", context.Origin.Account);
        json.WriteText("region", context.Region);
        json.WriteFlag("isInvented", context.IsInvented ? true : null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>
    /// Up to its last slash the id tells one series of runs from another: GitHub closes the alerts that the newest run
    /// of a series has no more, so an account and a Region are a series, and the audit is a run of it.
    /// </summary>
    private void WriteAutomation()
    {
        json.WriteStartObject("automationDetails");
        var audit = Uri.EscapeDataString(ExportText.WellFormed(results.TaskId ?? ""));
        json.WriteText("id", $"iot-device-defender/{Part(context.Origin.Account)}/{Part(context.Region)}/{audit}");
        json.WriteEndObject();

        static string Part(string? text) => text is null ? "~" : Uri.EscapeDataString(text);
    }

    private void WriteNote(string level, string? text)
    {
        WriteNotification(level, text);
        if (text is not null)
        {
            context.OnNote?.Invoke(text);
        }
    }

    private void WriteNotification(string level, string? text)
    {
        if (text is not null)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            json.WriteStartObject("message");
            json.WriteString("text", text);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex SemanticVersion();
}
