using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

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
        if (input.MaxResults is not null)
        {
            request.Parameters.Add("maxResults", StringUtils.FromInt(input.MaxResults));
        }

        if (input.NextToken is not null)
        {
            request.Parameters.Add("nextToken", StringUtils.FromString(input.NextToken));
        }
    }
}
