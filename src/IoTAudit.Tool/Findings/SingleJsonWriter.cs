using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints <c>{"finding": {...}}</c>, as the AWS CLI does for describe-audit-finding, where one id was asked for; an invented one with a
/// mark beside it.
/// </summary>
internal sealed class SingleJsonWriter(TextWriter output, ServiceSelection selection) : IItemWriter<AuditFinding>
{
    public void Write(AuditFinding item)
    {
        var json = AuditFindingJson.Format(item, indented: true);
        output.WriteLine(selection.IsInvented ? $"{{\n  \"isInvented\": true,{json[1..]}" : json);
    }

    public void Complete(bool isPartial)
    {
    }
}
