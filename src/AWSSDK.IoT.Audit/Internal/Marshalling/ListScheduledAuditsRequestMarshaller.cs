using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListScheduledAuditsRequestMarshaller : OperationRequestMarshaller<ListScheduledAuditsRequest>
{
    public static readonly ListScheduledAuditsRequestMarshaller Instance = new();

    private ListScheduledAuditsRequestMarshaller()
        : base("GET", "/audit/scheduledaudits")
    {
    }

    protected override void Marshall(ListScheduledAuditsRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
    }
}
