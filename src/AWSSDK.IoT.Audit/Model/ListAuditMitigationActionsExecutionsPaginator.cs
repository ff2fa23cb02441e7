using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListAuditMitigationActionsExecutionsPaginator
    : Paginator<ListAuditMitigationActionsExecutionsRequest, ListAuditMitigationActionsExecutionsResponse>,
        IListAuditMitigationActionsExecutionsPaginator
{
    private readonly IAmazonIoT _client;

    public ListAuditMitigationActionsExecutionsPaginator(IAmazonIoT client, ListAuditMitigationActionsExecutionsRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<AuditMitigationActionExecutionMetadata> ActionsExecutions
        => new PaginatedResultKeyResponse<ListAuditMitigationActionsExecutionsResponse, AuditMitigationActionExecutionMetadata>(
            this, page => page.ActionsExecutions ?? []);

    protected override string GetStartToken(ListAuditMitigationActionsExecutionsRequest request) => request.NextToken;

    protected override void SetToken(ListAuditMitigationActionsExecutionsRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListAuditMitigationActionsExecutionsResponse response) => response.NextToken;

    protected override Task<ListAuditMitigationActionsExecutionsResponse> GetPageAsync(
        ListAuditMitigationActionsExecutionsRequest request, CancellationToken cancellationToken)
        => _client.ListAuditMitigationActionsExecutionsAsync(request, cancellationToken);
}
