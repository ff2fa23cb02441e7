using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class StartOnDemandAuditTaskResponseUnmarshaller : OperationResponseUnmarshaller<StartOnDemandAuditTaskResponse>
{
    public static readonly StartOnDemandAuditTaskResponseUnmarshaller Instance = new();

    private StartOnDemandAuditTaskResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.LimitExceeded, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        StartOnDemandAuditTaskResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "taskId", depth, ref reader))
        {
            target.TaskId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
