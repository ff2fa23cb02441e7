using Amazon.IoT.Model;

namespace IoTAuditClient;

internal static class AuditOperations
{
    public static readonly AuditOperation<DescribeAuditFindingRequest, DescribeAuditFindingResponse> DescribeAuditFinding = new(
        "DescribeAuditFinding",
        "AuditFinding.Describe",
        static (client, request, cancellationToken) => client.DescribeAuditFindingAsync(request, cancellationToken),
        static response => response.Finding is null ? "it has no finding" : null)
    {
        RateOf = static options => options.DescribeAuditFindingRate,
    };

    public static readonly AuditOperation<ListAuditFindingsRequest, ListAuditFindingsResponse> ListAuditFindings = new(
        "ListAuditFindings",
        "AuditFinding.List",
        static (client, request, cancellationToken) => client.ListAuditFindingsAsync(request, cancellationToken),
        static response => response.Findings is null && string.IsNullOrEmpty(response.NextToken) ? "it has no list of findings" : null)
    {
        RateOf = static options => options.ListAuditFindingsRate,
    };

    public static readonly AuditOperation<ListRelatedResourcesForAuditFindingRequest, ListRelatedResourcesForAuditFindingResponse> ListRelatedResources = new(
        "ListRelatedResourcesForAuditFinding",
        "AuditFinding.ListRelatedResources",
        static (client, request, cancellationToken) => client.ListRelatedResourcesForAuditFindingAsync(request, cancellationToken),
        static response => response.RelatedResources is null && string.IsNullOrEmpty(response.NextToken) ? "it has no list of related resources" : null)
    {
        RateOf = static options => options.ListRelatedResourcesForAuditFindingRate,
    };
}
