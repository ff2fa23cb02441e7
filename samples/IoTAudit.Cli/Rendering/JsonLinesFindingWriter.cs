using System.Text.Json;
using IoTAuditClient;

namespace IoTAudit.Cli.Rendering;

/// <summary>Prints one bare finding a line, as soon as it is there.</summary>
internal sealed class JsonLinesFindingWriter(TextWriter output) : IFindingWriter
{
    public void Write(AuditFinding finding)
    {
        output.Write(JsonSerializer.Serialize(finding, AuditJsonContext.Default.AuditFinding));
        output.Write('\n');
    }

    public void WriteList(IReadOnlyList<AuditFinding> findings)
    {
        foreach (var finding in findings)
        {
            Write(finding);
        }
    }

    public void Complete()
    {
    }
}
