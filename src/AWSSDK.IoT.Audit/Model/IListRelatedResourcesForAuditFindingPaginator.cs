using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListRelatedResourcesForAuditFinding. It can be enumerated once.</summary>
public interface IListRelatedResourcesForAuditFindingPaginator
{
    IPaginatedEnumerable<ListRelatedResourcesForAuditFindingResponse> Responses { get; }

    IPaginatedEnumerable<RelatedResource> RelatedResources { get; }
}
