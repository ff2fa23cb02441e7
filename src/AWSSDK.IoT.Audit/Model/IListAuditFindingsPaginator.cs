using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListAuditFindings. It can be enumerated once.</summary>
public interface IListAuditFindingsPaginator
{
    IPaginatedEnumerable<ListAuditFindingsResponse> Responses { get; }

    IPaginatedEnumerable<AuditFinding> Findings { get; }
}
