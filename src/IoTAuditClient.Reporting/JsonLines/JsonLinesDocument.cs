using System.Buffers;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// One line a finding: AWS's own members, with <c>schemaVersion</c> before them, the account and Region where they are known, and the
/// fingerprint. Nothing that the library knows is lost, and a line reads back to an equal finding, also by the library alone, which skips
/// what it does not know.
/// </summary>
internal sealed class JsonLinesDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly ArrayBufferWriter<byte> _finding = new();
    private readonly ArrayBufferWriter<byte> _start = new();

    /// <summary>
    /// Gets the version of the lines. It grows when an older reader would read a line wrongly, not when a member is added.
    /// </summary>
    public static int SchemaVersion => 1;

    public void Start()
    {
    }

    public void Write(LocatedFinding located)
    {
        _finding.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_finding))
        {
            JsonSerializer.Serialize(json, located.Finding, ReportingJsonContext.Default.AuditFinding);
        }

        // The line is one object: the members of the export come first, then those of the finding.
        var members = _finding.WrittenSpan[1..];
        WriteStart(located);
        if (members.Length > 1)
        {
            output.Write(","u8);
        }

        output.Write(members);
        output.Write("\n"u8);
    }

    // Each line is whole by itself, and JSON Lines have no place to say that the document is not.
    public void Finish(bool isPartial)
    {
    }

    // Before the finding's own members, which none of these is.
    private void WriteStart(LocatedFinding located)
    {
        _start.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_start))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteFlag("isInvented", context.IsInvented || located.Origin.IsInvented ? true : null);
            json.WriteText("account", located.Origin.AccountName);
            json.WriteText("accountId", located.Origin.AccountId);
            json.WriteText("region", located.Origin.Region);
            json.WriteString("fingerprint", located.Fingerprint);
            json.WriteEndObject();
        }

        output.Write(_start.WrittenSpan[..^1]);
    }
}
