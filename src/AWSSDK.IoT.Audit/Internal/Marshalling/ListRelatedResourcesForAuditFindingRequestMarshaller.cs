using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

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
        request.AddQuery("findingId", Required(input.FindingId, nameof(input.FindingId)));
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
    }
}
