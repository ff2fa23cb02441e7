using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListAuditMitigationActionsTasksPaginator
    : Paginator<ListAuditMitigationActionsTasksRequest, ListAuditMitigationActionsTasksResponse>, IListAuditMitigationActionsTasksPaginator
{
    private readonly IAmazonIoT _client;

    public ListAuditMitigationActionsTasksPaginator(IAmazonIoT client, ListAuditMitigationActionsTasksRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<AuditMitigationActionsTaskMetadata> Tasks
        => new PaginatedResultKeyResponse<ListAuditMitigationActionsTasksResponse, AuditMitigationActionsTaskMetadata>(
            this, page => page.Tasks ?? []);

    protected override string GetStartToken(ListAuditMitigationActionsTasksRequest request) => request.NextToken;

    protected override void SetToken(ListAuditMitigationActionsTasksRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListAuditMitigationActionsTasksResponse response) => response.NextToken;

    protected override Task<ListAuditMitigationActionsTasksResponse> GetPageAsync(
        ListAuditMitigationActionsTasksRequest request, CancellationToken cancellationToken)
        => _client.ListAuditMitigationActionsTasksAsync(request, cancellationToken);
}
