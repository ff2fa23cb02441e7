using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditFindingUnmarshaller : StructureUnmarshaller<AuditFinding>
{
    public static readonly AuditFindingUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditFinding> List = new(Instance);

    protected override void UnmarshallMember(
        AuditFinding target,
        int depth,
        JsonUnmarshallerContext context,
        ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "checkName", depth, ref reader))
        {
            target.CheckName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "findingId", depth, ref reader))
        {
            target.FindingId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "findingTime", depth, ref reader))
        {
            target.FindingTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "isSuppressed", depth, ref reader))
        {
            target.IsSuppressed = NullableBoolUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nonCompliantResource", depth, ref reader))
        {
            target.NonCompliantResource = NonCompliantResourceUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "reasonForNonCompliance", depth, ref reader))
        {
            target.ReasonForNonCompliance = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "reasonForNonComplianceCode", depth, ref reader))
        {
            target.ReasonForNonComplianceCode = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "relatedResources", depth, ref reader))
        {
            target.RelatedResources = RelatedResourceUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "severity", depth, ref reader))
        {
            target.Severity = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStartTime", depth, ref reader))
        {
            target.TaskStartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
