using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListScheduledAudits. It can be enumerated once.</summary>
public interface IListScheduledAuditsPaginator
{
    IPaginatedEnumerable<ListScheduledAuditsResponse> Responses { get; }

    IPaginatedEnumerable<ScheduledAuditMetadata> ScheduledAudits { get; }
}
