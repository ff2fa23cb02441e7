using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditMitigationActionsTaskMetadataUnmarshaller : StructureUnmarshaller<AuditMitigationActionsTaskMetadata>
{
    public static readonly AuditMitigationActionsTaskMetadataUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditMitigationActionsTaskMetadata> List = new(Instance);

    protected override void UnmarshallMember(
        AuditMitigationActionsTaskMetadata target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "startTime", depth, ref reader))
        {
            target.StartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStatus", depth, ref reader))
        {
            target.TaskStatus = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
