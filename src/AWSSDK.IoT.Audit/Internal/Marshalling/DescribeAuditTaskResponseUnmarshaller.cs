using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditTaskResponseUnmarshaller : OperationResponseUnmarshaller<DescribeAuditTaskResponse>
{
    public static readonly DescribeAuditTaskResponseUnmarshaller Instance = new();

    private DescribeAuditTaskResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        DescribeAuditTaskResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "auditDetails", depth, ref reader))
        {
            target.AuditDetails = AuditCheckDetailsUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "scheduledAuditName", depth, ref reader))
        {
            target.ScheduledAuditName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStartTime", depth, ref reader))
        {
            target.TaskStartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStatistics", depth, ref reader))
        {
            target.TaskStatistics = TaskStatisticsUnmarshaller.Instance.Unmarshall(context, ref reader);
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
