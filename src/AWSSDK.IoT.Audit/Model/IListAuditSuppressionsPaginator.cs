using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>Reads all pages of ListAuditSuppressions. It can be enumerated once.</summary>
public interface IListAuditSuppressionsPaginator
{
    IPaginatedEnumerable<ListAuditSuppressionsResponse> Responses { get; }

    IPaginatedEnumerable<AuditSuppression> Suppressions { get; }
}
