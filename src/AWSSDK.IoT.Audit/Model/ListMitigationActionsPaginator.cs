using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListMitigationActionsPaginator
    : Paginator<ListMitigationActionsRequest, ListMitigationActionsResponse>, IListMitigationActionsPaginator
{
    private readonly IAmazonIoT _client;

    public ListMitigationActionsPaginator(IAmazonIoT client, ListMitigationActionsRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<MitigationActionIdentifier> ActionIdentifiers
        => new PaginatedResultKeyResponse<ListMitigationActionsResponse, MitigationActionIdentifier>(
            this, page => page.ActionIdentifiers ?? []);

    protected override string GetStartToken(ListMitigationActionsRequest request) => request.NextToken;

    protected override void SetToken(ListMitigationActionsRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListMitigationActionsResponse response) => response.NextToken;

    protected override Task<ListMitigationActionsResponse> GetPageAsync(
        ListMitigationActionsRequest request, CancellationToken cancellationToken)
        => _client.ListMitigationActionsAsync(request, cancellationToken);
}
