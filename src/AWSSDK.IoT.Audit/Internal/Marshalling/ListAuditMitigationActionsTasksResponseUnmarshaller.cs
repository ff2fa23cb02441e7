using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditMitigationActionsTasksResponseUnmarshaller
    : OperationResponseUnmarshaller<ListAuditMitigationActionsTasksResponse>
{
    public static readonly ListAuditMitigationActionsTasksResponseUnmarshaller Instance = new();

    private ListAuditMitigationActionsTasksResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListAuditMitigationActionsTasksResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "tasks", depth, ref reader))
        {
            target.Tasks = AuditMitigationActionsTaskMetadataUnmarshaller.List.Unmarshall(context, ref reader);
        }
    }
}
