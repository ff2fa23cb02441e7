using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

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
        request.Parameters.Add("endTime", Time(input.EndTime, nameof(input.EndTime)));
        request.Parameters.Add("startTime", Time(input.StartTime, nameof(input.StartTime)));

        if (input.MaxResults is not null)
        {
            request.Parameters.Add("maxResults", StringUtils.FromInt(input.MaxResults));
        }

        if (input.NextToken is not null)
        {
            request.Parameters.Add("nextToken", StringUtils.FromString(input.NextToken));
        }

        if (input.TaskStatus is not null)
        {
            request.Parameters.Add("taskStatus", StringUtils.FromString(input.TaskStatus));
        }

        if (input.TaskType is not null)
        {
            request.Parameters.Add("taskType", StringUtils.FromString(input.TaskType));
        }
    }

    private static string Time(DateTime? value, string name)
        => StringUtils.FromDateTimeToISO8601WithOptionalMs(Required(value, name));
}
