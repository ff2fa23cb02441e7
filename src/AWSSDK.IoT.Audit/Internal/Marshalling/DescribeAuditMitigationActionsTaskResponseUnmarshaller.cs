using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeAuditMitigationActionsTaskResponseUnmarshaller
    : OperationResponseUnmarshaller<DescribeAuditMitigationActionsTaskResponse>
{
    public static readonly DescribeAuditMitigationActionsTaskResponseUnmarshaller Instance = new();

    private DescribeAuditMitigationActionsTaskResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.ResourceNotFound, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        DescribeAuditMitigationActionsTaskResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionsDefinition", depth, ref reader))
        {
            target.ActionsDefinition = MitigationActionUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "auditCheckToActionsMapping", depth, ref reader))
        {
            target.AuditCheckToActionsMapping = StringListUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "endTime", depth, ref reader))
        {
            target.EndTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "startTime", depth, ref reader))
        {
            target.StartTime = NullableDateTimeUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "target", depth, ref reader))
        {
            target.Target = AuditMitigationActionsTaskTargetUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStatistics", depth, ref reader))
        {
            target.TaskStatistics = TaskStatisticsForAuditCheckUnmarshaller.Map.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "taskStatus", depth, ref reader))
        {
            target.TaskStatus = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
