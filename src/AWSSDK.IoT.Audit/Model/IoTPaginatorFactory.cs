namespace Amazon.IoT.Model;

/// <summary>Makes the paginators of a client.</summary>
public class IoTPaginatorFactory : IIoTPaginatorFactory
{
    private readonly IAmazonIoT _client;

    internal IoTPaginatorFactory(IAmazonIoT client)
    {
        _client = client;
    }

    public IListAuditFindingsPaginator ListAuditFindings(ListAuditFindingsRequest request)
        => new ListAuditFindingsPaginator(_client, request);

    public IListRelatedResourcesForAuditFindingPaginator ListRelatedResourcesForAuditFinding(ListRelatedResourcesForAuditFindingRequest request)
        => new ListRelatedResourcesForAuditFindingPaginator(_client, request);
}
