using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListAuditTasksPaginator : Paginator<ListAuditTasksRequest, ListAuditTasksResponse>, IListAuditTasksPaginator
{
    private readonly IAmazonIoT _client;

    public ListAuditTasksPaginator(IAmazonIoT client, ListAuditTasksRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<AuditTaskMetadata> Tasks
        => new PaginatedResultKeyResponse<ListAuditTasksResponse, AuditTaskMetadata>(this, page => page.Tasks ?? []);

    protected override string GetStartToken(ListAuditTasksRequest request) => request.NextToken;

    protected override void SetToken(ListAuditTasksRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListAuditTasksResponse response) => response.NextToken;

    protected override Task<ListAuditTasksResponse> GetPageAsync(ListAuditTasksRequest request, CancellationToken cancellationToken)
        => _client.ListAuditTasksAsync(request, cancellationToken);
}
