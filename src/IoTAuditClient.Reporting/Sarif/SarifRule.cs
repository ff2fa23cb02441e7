using System.Text.Json;
using IoTAuditClient.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Sarif;

/// <summary>A check as a rule.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, AuditCheck check)
    {
        var level = SarifLevel.Of(check.Severity);
        json.WriteStartObject();
        json.WriteText("id", check.Name.Value);
        json.WriteText("name", NameOf(check.Name.Value));
        WriteMessage(json, "shortDescription", check.Title);
        WriteMessage(json, "fullDescription", check.Description);
        json.WriteText("helpUri", check.DocumentationUrl?.AbsoluteUri);
        WriteMessage(json, "help", $"{check.Remedy} The steps: {check.DocumentationUrl}");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", level.Name);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteTexts("tags", "security", "aws-iot");
        json.WriteText("security-severity", level.Score);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The name for people, in the form that SARIF asks for: DEVICE_CERTIFICATE_SHARED_CHECK is DeviceCertificateShared.</summary>
    private static string NameOf(string check)
    {
        const string Ending = "_CHECK";
        var words = (check.EndsWith(Ending, StringComparison.Ordinal) ? check[..^Ending.Length] : check).Split('_');
        return string.Concat(words.Where(word => word.Length > 0).Select(word => word[..1] + word[1..].ToLowerInvariant()));
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Of(text));
        json.WriteEndObject();
    }
}
