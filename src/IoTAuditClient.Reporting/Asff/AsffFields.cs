using System.Globalization;
using System.Text.Json;
using IoTAuditClient.Reporting.Identity;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>
/// ProductFields: what ASFF has no place for, and AWS's own values where it has another one. The names are those under which AWS IoT Device
/// Defender writes its findings to Security Hub itself, as far as it writes them.
/// </summary>
internal static class AsffFields
{
    public static void Write(Utf8JsonWriter json, LocatedFinding located, AsffRoom room, string tool, bool isInvented, string? leftOut)
    {
        var finding = located.Finding;
        json.WriteStartObject("ProductFields");
        Write("FindingId", FindingIdentity.IdOf(finding));
        Write("Fingerprint", located.Fingerprint);
        Write("TaskId", finding.TaskId);
        Write("CheckName", finding.CheckName?.Value);
        Write("Severity", finding.Severity?.Value);
        Write("ReasonForNonCompliance", finding.ReasonForNonCompliance);
        Write("ReasonForNonComplianceCode", finding.ReasonForNonComplianceCode);
        Write("ResourceType", finding.NonCompliantResource?.Type?.Value);
        Write("ResourceKey", ResourceKey.Of(finding.NonCompliantResource));
        foreach (var (name, value) in IdentifierTexts.Of(finding.NonCompliantResource?.Identifier))
        {
            Write($"{char.ToUpperInvariant(name[0])}{name[1..]}", value);
        }

        Write("FindingTime", Milliseconds(finding.FindingTime));
        Write("TaskStartTime", Milliseconds(finding.TaskStartTime));
        Write("IsSuppressed", finding.IsSuppressed switch { true => "true", false => "false", null => null });
        Write("Region", located.Origin.Region);
        Write("ReportType", "AuditFinding");
        Write("Exporter", tool);
        Write("IsInvented", isInvented ? "true" : null);
        Write("LeftOut", leftOut);
        json.WriteEndObject();

        void Write(string name, string? value)
        {
            if (AsffText.Of(value, room.FieldBytes) is { } text)
            {
                json.WriteString(name, text);
            }
        }
    }

    private static string? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
