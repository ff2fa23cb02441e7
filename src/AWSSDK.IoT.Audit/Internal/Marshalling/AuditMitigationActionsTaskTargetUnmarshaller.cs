using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditMitigationActionsTaskTargetUnmarshaller : StructureUnmarshaller<AuditMitigationActionsTaskTarget>
{
    public static readonly AuditMitigationActionsTaskTargetUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        AuditMitigationActionsTaskTarget target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "auditCheckToReasonCodeFilter", depth, ref reader))
        {
            target.AuditCheckToReasonCodeFilter = StringListUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "auditTaskId", depth, ref reader))
        {
            target.AuditTaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "findingIds", depth, ref reader))
        {
            target.FindingIds = StringListUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
