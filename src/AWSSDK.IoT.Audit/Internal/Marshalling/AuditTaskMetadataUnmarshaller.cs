using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditTaskMetadataUnmarshaller : StructureUnmarshaller<AuditTaskMetadata>
{
    public static readonly AuditTaskMetadataUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditTaskMetadata> List = new(Instance);

    protected override void UnmarshallMember(
        AuditTaskMetadata target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStatus", depth, ref reader))
        {
            target.TaskStatus = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskType", depth, ref reader))
        {
            target.TaskType = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
