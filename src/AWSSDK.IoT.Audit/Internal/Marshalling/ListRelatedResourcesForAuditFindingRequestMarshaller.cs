using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListRelatedResourcesForAuditFindingRequestMarshaller
    : OperationRequestMarshaller<ListRelatedResourcesForAuditFindingRequest>
{
    public static readonly ListRelatedResourcesForAuditFindingRequestMarshaller Instance = new();

    private ListRelatedResourcesForAuditFindingRequestMarshaller()
        : base("GET", "/audit/relatedResources")
    {
    }

    protected override void Marshall(ListRelatedResourcesForAuditFindingRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.Parameters.Add("findingId", StringUtils.FromString(Required(input.FindingId, nameof(input.FindingId))));
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
