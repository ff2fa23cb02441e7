using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListAuditMitigationActionsTasks. It can be enumerated once.</summary>
public interface IListAuditMitigationActionsTasksPaginator
{
    IPaginatedEnumerable<ListAuditMitigationActionsTasksResponse> Responses { get; }

    IPaginatedEnumerable<AuditMitigationActionsTaskMetadata> Tasks { get; }
}
