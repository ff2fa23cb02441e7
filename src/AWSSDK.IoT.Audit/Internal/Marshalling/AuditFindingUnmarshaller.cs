using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditFindingUnmarshaller : StructureUnmarshaller<AuditFinding>
{
    public static readonly AuditFindingUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditFinding> List = new(Instance);

    protected override void UnmarshallMember(AuditFinding target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (context.TestExpression("checkName", depth, ref reader))
        {
            target.CheckName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("findingId", depth, ref reader))
        {
            target.FindingId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("findingTime", depth, ref reader))
        {
            target.FindingTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("isSuppressed", depth, ref reader))
        {
            target.IsSuppressed = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("nonCompliantResource", depth, ref reader))
        {
            target.NonCompliantResource = NonCompliantResourceUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("reasonForNonCompliance", depth, ref reader))
        {
            target.ReasonForNonCompliance = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("reasonForNonComplianceCode", depth, ref reader))
        {
            target.ReasonForNonComplianceCode = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("relatedResources", depth, ref reader))
        {
            target.RelatedResources = RelatedResourceUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("severity", depth, ref reader))
        {
            target.Severity = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskStartTime", depth, ref reader))
        {
            target.TaskStartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
