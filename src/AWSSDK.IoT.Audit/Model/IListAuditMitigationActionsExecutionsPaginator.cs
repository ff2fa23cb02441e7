using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListAuditMitigationActionsExecutions. It can be enumerated once.</summary>
public interface IListAuditMitigationActionsExecutionsPaginator
{
    IPaginatedEnumerable<ListAuditMitigationActionsExecutionsResponse> Responses { get; }

    IPaginatedEnumerable<AuditMitigationActionExecutionMetadata> ActionsExecutions { get; }
}
