using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditMitigationActionsExecutionsRequestMarshaller
    : OperationRequestMarshaller<ListAuditMitigationActionsExecutionsRequest>
{
    public static readonly ListAuditMitigationActionsExecutionsRequestMarshaller Instance = new();

    private ListAuditMitigationActionsExecutionsRequestMarshaller()
        : base("GET", "/audit/mitigationactions/executions")
    {
    }

    protected override void Marshall(ListAuditMitigationActionsExecutionsRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.AddQuery("actionStatus", input.ActionStatus);
        request.AddQuery("findingId", Required(input.FindingId, nameof(input.FindingId)));
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
        request.AddQuery("taskId", Required(input.TaskId, nameof(input.TaskId)));
    }
}
