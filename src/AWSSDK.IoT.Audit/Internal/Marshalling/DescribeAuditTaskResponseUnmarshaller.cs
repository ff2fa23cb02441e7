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
        if (context.TestExpression("auditDetails", depth, ref reader))
        {
            target.AuditDetails = AuditCheckDetailsUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("scheduledAuditName", depth, ref reader))
        {
            target.ScheduledAuditName = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskStartTime", depth, ref reader))
        {
            target.TaskStartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskStatistics", depth, ref reader))
        {
            target.TaskStatistics = TaskStatisticsUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskStatus", depth, ref reader))
        {
            target.TaskStatus = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (context.TestExpression("taskType", depth, ref reader))
        {
            target.TaskType = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
