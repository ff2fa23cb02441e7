using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListRelatedResourcesForAuditFindingPaginator
    : Paginator<ListRelatedResourcesForAuditFindingRequest, ListRelatedResourcesForAuditFindingResponse>,
        IListRelatedResourcesForAuditFindingPaginator
{
    private readonly IAmazonIoT _client;

    public ListRelatedResourcesForAuditFindingPaginator(IAmazonIoT client, ListRelatedResourcesForAuditFindingRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<RelatedResource> RelatedResources
        => new PaginatedResultKeyResponse<ListRelatedResourcesForAuditFindingResponse, RelatedResource>(
            this,
            page => page.RelatedResources ?? []);

    protected override string GetStartToken(ListRelatedResourcesForAuditFindingRequest request) => request.NextToken;

    protected override void SetToken(ListRelatedResourcesForAuditFindingRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListRelatedResourcesForAuditFindingResponse response) => response.NextToken;

    protected override Task<ListRelatedResourcesForAuditFindingResponse> GetPageAsync(
        ListRelatedResourcesForAuditFindingRequest request, CancellationToken cancellationToken)
        => _client.ListRelatedResourcesForAuditFindingAsync(request, cancellationToken);
}
