using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListMitigationActions. It can be enumerated once.</summary>
public interface IListMitigationActionsPaginator
{
    IPaginatedEnumerable<ListMitigationActionsResponse> Responses { get; }

    IPaginatedEnumerable<MitigationActionIdentifier> ActionIdentifiers { get; }
}
