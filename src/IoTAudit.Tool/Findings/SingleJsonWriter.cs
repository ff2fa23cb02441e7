using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints <c>{"finding": {...}}</c>, as the AWS CLI does for describe-audit-finding, where one id was asked for.</summary>
internal sealed class SingleJsonWriter(TextWriter output) : IItemWriter<AuditFinding>
{
    public void Write(AuditFinding item) => output.WriteLine(AuditFindingJson.Format(item, indented: true));

    public void Complete(bool isPartial)
    {
    }
}
