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
}
