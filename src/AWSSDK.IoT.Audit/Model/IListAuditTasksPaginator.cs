using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListAuditTasks. It can be enumerated once.</summary>
public interface IListAuditTasksPaginator
{
    IPaginatedEnumerable<ListAuditTasksResponse> Responses { get; }

    IPaginatedEnumerable<AuditTaskMetadata> Tasks { get; }
}
