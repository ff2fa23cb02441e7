using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListAuditTasksRequestMarshaller : OperationRequestMarshaller<ListAuditTasksRequest>
{
    public static readonly ListAuditTasksRequestMarshaller Instance = new();

    private ListAuditTasksRequestMarshaller()
        : base("GET", "/audit/tasks")
    {
    }

    protected override void Marshall(ListAuditTasksRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.AddQuery("endTime", Required(input.EndTime, nameof(input.EndTime)));
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
        request.AddQuery("startTime", Required(input.StartTime, nameof(input.StartTime)));
        request.AddQuery("taskStatus", input.TaskStatus);
        request.AddQuery("taskType", input.TaskType);
    }
}
