using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Maps one page of the AWS SDK. Null elements, which say nothing, are left out.</summary>
internal static class PageMapper
{
    public static AuditPage<AuditFinding> Map(AwsModel.ListAuditFindingsResponse response, AuditFindingQuery query)
    {
        var findings = new List<AuditFinding>(response.Findings?.Count ?? 0);
        foreach (var listed in response.Findings ?? [])
        {
            if (listed is not null && FindingMapper.Map(listed) is var finding && query.Covers(finding))
            {
                findings.Add(finding);
            }
        }

        return new AuditPage<AuditFinding> { Items = ValueList<AuditFinding>.Own([.. findings]), NextToken = response.NextToken };
    }

    public static AuditPage<AuditResource> Map(AwsModel.ListRelatedResourcesForAuditFindingResponse response) =>
        new() { Items = FindingMapper.Map(response.RelatedResources), NextToken = response.NextToken };

    public static AuditPage<TItem> Map<T, TItem>(List<T>? items, string? nextToken, Func<T, TItem> map)
        where T : class
        where TItem : class => new()
        {
            Items = ValueList<TItem>.Own([.. (items ?? []).OfType<T>().Select(map)]),
            NextToken = nextToken,
        };
}
