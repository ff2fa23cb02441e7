using System.Text;
using System.Text.Json;
using IoTAuditClient;

namespace IoTAudit.Cli.Rendering;

/// <summary>
/// Prints one JSON document: <c>{"finding": {...}}</c>, as the AWS CLI does for describe-audit-finding, where one id was asked for, and
/// <c>{"findings": [...]}</c>, as it does for list-audit-findings, where several were. How many were found does not change the shape.
/// </summary>
internal sealed class JsonFindingWriter(TextWriter output, bool isSingle) : IFindingWriter
{
    private readonly List<AuditFinding> _findings = [];

    public void Write(AuditFinding finding)
    {
        if (isSingle)
        {
            output.WriteLine(AuditFindingJson.Format(finding, indented: true));
        }
        else
        {
            _findings.Add(finding);
        }
    }

    public void WriteList(IReadOnlyList<AuditFinding> findings)
    {
        _findings.AddRange(findings);
        Complete();
    }

    public void Complete()
    {
        if (isSingle)
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("findings");
            JsonSerializer.Serialize(json, _findings, AuditJsonContext.Default.IReadOnlyListAuditFinding);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
