using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class StartAuditMitigationActionsTaskResponseUnmarshaller
    : OperationResponseUnmarshaller<StartAuditMitigationActionsTaskResponse>
{
    public static readonly StartAuditMitigationActionsTaskResponseUnmarshaller Instance = new();

    private StartAuditMitigationActionsTaskResponseUnmarshaller()
        : base(
            ModelledErrors.InternalFailure,
            ModelledErrors.InvalidRequest,
            ModelledErrors.LimitExceeded,
            ModelledErrors.TaskAlreadyExists,
            ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        StartAuditMitigationActionsTaskResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
