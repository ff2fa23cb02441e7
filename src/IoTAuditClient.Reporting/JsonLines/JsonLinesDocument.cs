using System.Buffers;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// One line a finding: AWS's own members, with <c>schemaVersion</c> before them, and the account and Region where they are known. Nothing
/// that the library knows is lost, and a line reads back to an equal finding, also by the library alone, which skips what it does not know.
/// </summary>
internal sealed class JsonLinesDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly ArrayBufferWriter<byte> _finding = new();
    private readonly byte[] _start = StartOf(context);

    /// <summary>
    /// Gets the version of the lines. It grows when an older reader would read a line wrongly, not when a member is added.
    /// </summary>
    public static int SchemaVersion => 1;

    public void Start()
    {
    }

    public void Write(AuditFinding finding)
    {
        _finding.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_finding))
        {
            JsonSerializer.Serialize(json, finding, ReportingJsonContext.Default.AuditFinding);
        }

        // The line is one object: the members of the export come first, then those of the finding.
        var members = _finding.WrittenSpan[1..];
        output.Write(_start);
        if (members.Length > 1)
        {
            output.Write(","u8);
        }

        output.Write(members);
        output.Write("\n"u8);
    }

    // Before the finding's own members, which none of these is.
    private static byte[] StartOf(ExportContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteFlag("isInvented", context.IsInvented ? true : null);
            json.WriteText("accountId", context.AccountId);
            json.WriteText("region", context.Region);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan[..^1].ToArray();
    }

    // Each line is whole by itself, and JSON Lines have no place to say that the document is not.
    public void Finish(bool isPartial)
    {
    }
}
