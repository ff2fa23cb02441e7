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

    public IListRelatedResourcesForAuditFindingPaginator ListRelatedResourcesForAuditFinding(
        ListRelatedResourcesForAuditFindingRequest request)
        => new ListRelatedResourcesForAuditFindingPaginator(_client, request);

    public IListAuditTasksPaginator ListAuditTasks(ListAuditTasksRequest request) => new ListAuditTasksPaginator(_client, request);

    public IListScheduledAuditsPaginator ListScheduledAudits(ListScheduledAuditsRequest request) =>
        new ListScheduledAuditsPaginator(_client, request);

    public IListAuditSuppressionsPaginator ListAuditSuppressions(ListAuditSuppressionsRequest request)
        => new ListAuditSuppressionsPaginator(_client, request);

    public IListAuditMitigationActionsTasksPaginator ListAuditMitigationActionsTasks(ListAuditMitigationActionsTasksRequest request)
        => new ListAuditMitigationActionsTasksPaginator(_client, request);

    public IListAuditMitigationActionsExecutionsPaginator ListAuditMitigationActionsExecutions(
        ListAuditMitigationActionsExecutionsRequest request)
        => new ListAuditMitigationActionsExecutionsPaginator(_client, request);

    public IListMitigationActionsPaginator ListMitigationActions(ListMitigationActionsRequest request)
        => new ListMitigationActionsPaginator(_client, request);
}
