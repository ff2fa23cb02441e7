using Amazon.Runtime;

namespace Amazon.IoT.Model;

internal sealed class ListScheduledAuditsPaginator
    : Paginator<ListScheduledAuditsRequest, ListScheduledAuditsResponse>, IListScheduledAuditsPaginator
{
    private readonly IAmazonIoT _client;

    public ListScheduledAuditsPaginator(IAmazonIoT client, ListScheduledAuditsRequest request)
        : base(request)
    {
        _client = client;
    }

    public IPaginatedEnumerable<ScheduledAuditMetadata> ScheduledAudits
        => new PaginatedResultKeyResponse<ListScheduledAuditsResponse, ScheduledAuditMetadata>(this, page => page.ScheduledAudits ?? []);

    protected override string GetStartToken(ListScheduledAuditsRequest request) => request.NextToken;

    protected override void SetToken(ListScheduledAuditsRequest request, string token) => request.NextToken = token;

    protected override string GetNextToken(ListScheduledAuditsResponse response) => response.NextToken;

    protected override Task<ListScheduledAuditsResponse> GetPageAsync(
        ListScheduledAuditsRequest request, CancellationToken cancellationToken)
        => _client.ListScheduledAuditsAsync(request, cancellationToken);
}
