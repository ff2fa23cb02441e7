using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListAuditSuppressionsPaginator
    : Paginator<ListAuditSuppressionsRequest, ListAuditSuppressionsResponse>, IListAuditSuppressionsPaginator
{
    private readonly IAmazonIoT _client;

    public ListAuditSuppressionsPaginator(IAmazonIoT client, ListAuditSuppressionsRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<AuditSuppression> Suppressions
        => new PaginatedResultKeyResponse<ListAuditSuppressionsResponse, AuditSuppression>(this, page => page.Suppressions ?? []);

    protected override string GetStartToken(ListAuditSuppressionsRequest request) => request.NextToken;

    protected override void SetToken(ListAuditSuppressionsRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListAuditSuppressionsResponse response) => response.NextToken;

    protected override Task<ListAuditSuppressionsResponse> GetPageAsync(
        ListAuditSuppressionsRequest request, CancellationToken cancellationToken)
        => _client.ListAuditSuppressionsAsync(request, cancellationToken);
}
