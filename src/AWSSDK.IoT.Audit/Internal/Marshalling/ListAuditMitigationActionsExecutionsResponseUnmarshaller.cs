using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditMitigationActionsExecutionsResponseUnmarshaller
    : OperationResponseUnmarshaller<ListAuditMitigationActionsExecutionsResponse>
{
    public static readonly ListAuditMitigationActionsExecutionsResponseUnmarshaller Instance = new();

    private ListAuditMitigationActionsExecutionsResponseUnmarshaller()
        : base(ModelledErrors.InternalFailure, ModelledErrors.InvalidRequest, ModelledErrors.Throttling)
    {
    }

    protected override void UnmarshallMember(
        ListAuditMitigationActionsExecutionsResponse target, int depth, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "actionsExecutions", depth, ref reader))
        {
            target.ActionsExecutions = AuditMitigationActionExecutionMetadataUnmarshaller.List.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "nextToken", depth, ref reader))
        {
            target.NextToken = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
