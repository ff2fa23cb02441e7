using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListAuditFindingsPaginator
    : Paginator<ListAuditFindingsRequest, ListAuditFindingsResponse>, IListAuditFindingsPaginator
{
    private readonly IAmazonIoT _client;

    public ListAuditFindingsPaginator(IAmazonIoT client, ListAuditFindingsRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<AuditFinding> Findings
        => new PaginatedResultKeyResponse<ListAuditFindingsResponse, AuditFinding>(this, page => page.Findings ?? []);

    protected override string GetStartToken(ListAuditFindingsRequest request) => request.NextToken;

    protected override void SetToken(ListAuditFindingsRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListAuditFindingsResponse response) => response.NextToken;

    protected override Task<ListAuditFindingsResponse> GetPageAsync(ListAuditFindingsRequest request, CancellationToken cancellationToken)
        => _client.ListAuditFindingsAsync(request, cancellationToken);
}
