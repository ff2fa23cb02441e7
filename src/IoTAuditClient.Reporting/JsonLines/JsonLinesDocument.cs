using System.Buffers;
using System.Text.Json;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// One line a finding: AWS's own members, with <c>schemaVersion</c> before them. Nothing that the library knows is
/// lost, and a line reads back to an equal finding, also by the library alone, which skips what it does not know.
/// </summary>
internal sealed class JsonLinesDocument(ExportOutput output, ExportContext context) : IExportDocument
{
    private readonly ArrayBufferWriter<byte> _finding = new();
    private readonly byte[] _start = context.IsInvented ? [.. "{\"schemaVersion\":1,\"isInvented\":true"u8] : [.. "{\"schemaVersion\":1"u8];

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

    // Each line is whole by itself, and JSON Lines have no place to say that the document is not.
    public void Finish(bool isPartial)
    {
    }
}
