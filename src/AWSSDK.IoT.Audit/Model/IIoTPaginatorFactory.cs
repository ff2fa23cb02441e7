namespace Amazon.IoT.Model;

/// <summary>Makes the paginators.</summary>
public interface IIoTPaginatorFactory
{
    IListAuditFindingsPaginator ListAuditFindings(ListAuditFindingsRequest request);

    IListRelatedResourcesForAuditFindingPaginator ListRelatedResourcesForAuditFinding(ListRelatedResourcesForAuditFindingRequest request);

    IListAuditTasksPaginator ListAuditTasks(ListAuditTasksRequest request);

    IListScheduledAuditsPaginator ListScheduledAudits(ListScheduledAuditsRequest request);

    IListAuditSuppressionsPaginator ListAuditSuppressions(ListAuditSuppressionsRequest request);

    IListAuditMitigationActionsTasksPaginator ListAuditMitigationActionsTasks(ListAuditMitigationActionsTasksRequest request);

    IListAuditMitigationActionsExecutionsPaginator ListAuditMitigationActionsExecutions(
        ListAuditMitigationActionsExecutionsRequest request);

    IListMitigationActionsPaginator ListMitigationActions(ListMitigationActionsRequest request);
}
