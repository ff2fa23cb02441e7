using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class AuditMitigationActionExecutionMetadataUnmarshaller : StructureUnmarshaller<AuditMitigationActionExecutionMetadata>
{
    public static readonly AuditMitigationActionExecutionMetadataUnmarshaller Instance = new();

    public static readonly ListUnmarshaller<AuditMitigationActionExecutionMetadata> List = new(Instance);

    protected override void UnmarshallMember(
        AuditMitigationActionExecutionMetadata target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionId", depth, ref reader))
        {
            target.ActionId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "actionName", depth, ref reader))
        {
            target.ActionName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "endTime", depth, ref reader))
        {
            target.EndTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "errorCode", depth, ref reader))
        {
            target.ErrorCode = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "findingId", depth, ref reader))
        {
            target.FindingId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "message", depth, ref reader))
        {
            target.Message = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "startTime", depth, ref reader))
        {
            target.StartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "status", depth, ref reader))
        {
            target.Status = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
