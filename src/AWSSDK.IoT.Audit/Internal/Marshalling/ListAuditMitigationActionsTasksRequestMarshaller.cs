using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditMitigationActionsTasksRequestMarshaller : OperationRequestMarshaller<ListAuditMitigationActionsTasksRequest>
{
    public static readonly ListAuditMitigationActionsTasksRequestMarshaller Instance = new();

    private ListAuditMitigationActionsTasksRequestMarshaller()
        : base("GET", "/audit/mitigationactions/tasks")
    {
    }

    protected override void Marshall(ListAuditMitigationActionsTasksRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.AddQuery("auditTaskId", input.AuditTaskId);
        request.AddQuery("endTime", Required(input.EndTime, nameof(input.EndTime)));
        request.AddQuery("findingId", input.FindingId);
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
        request.AddQuery("startTime", Required(input.StartTime, nameof(input.StartTime)));
        request.AddQuery("taskStatus", input.TaskStatus);
    }
}
