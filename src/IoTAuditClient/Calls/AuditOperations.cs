using Amazon.IoT.Model;
using IoTAuditClient.Text;

namespace IoTAuditClient.Calls;

internal static class AuditOperations
{
    public static readonly AuditOperation<DescribeAuditFindingRequest, DescribeAuditFindingResponse> DescribeAuditFinding = new(
        "DescribeAuditFinding",
        "AuditFinding.Describe",
        static (client, request, cancellationToken) => client.DescribeAuditFindingAsync(request, cancellationToken),
        static (request, response) => response.Finding switch
        {
            null => "it has no finding",

            // Whose finding would be shown under the id that was asked for? The letters' case alone makes no other finding.
            { FindingId: { Length: > 0 } id } when !id.Equals(request.FindingId, StringComparison.OrdinalIgnoreCase) =>
                $"it is another finding, '{BoundedText.Show(id, AuditFindingId.MaxLength)}'",
            _ => null,
        })
    {
        RateOf = static options => options.DescribeAuditFindingRate,
    };

    public static readonly AuditOperation<ListAuditFindingsRequest, ListAuditFindingsResponse> ListAuditFindings = new(
        "ListAuditFindings",
        "AuditFinding.List",
        static (client, request, cancellationToken) => client.ListAuditFindingsAsync(request, cancellationToken),
        static (_, response) => response.Findings is null && string.IsNullOrEmpty(response.NextToken) ? "it has no list of findings" : null)
    {
        RateOf = static options => options.ListAuditFindingsRate,
    };

    public static readonly AuditOperation<ListRelatedResourcesForAuditFindingRequest, ListRelatedResourcesForAuditFindingResponse> ListRelatedResources = new(
        "ListRelatedResourcesForAuditFinding",
        "AuditFinding.ListRelatedResources",
        static (client, request, cancellationToken) => client.ListRelatedResourcesForAuditFindingAsync(request, cancellationToken),
        static (_, response) => response.RelatedResources is null && string.IsNullOrEmpty(response.NextToken) ? "it has no list of related resources" : null)
    {
        RateOf = static options => options.ListRelatedResourcesForAuditFindingRate,
    };
}
