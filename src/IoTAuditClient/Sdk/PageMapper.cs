using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>Maps one page of the AWS SDK. Null elements, which say nothing, are left out.</summary>
internal static class PageMapper
{
    public static AuditPage<AuditFinding> Map(AwsModel.ListAuditFindingsResponse response, AuditFindingQuery query)
    {
        var findings = new AuditFinding[response.Findings?.Count ?? 0];
        var count = 0;
        foreach (var listed in response.Findings ?? [])
        {
            if (listed is not null && FindingMapper.Map(listed) is var finding && query.Covers(finding))
            {
                findings[count++] = finding;
            }
        }

        // Stryker disable once Conditional : a copy of all is the same list.
        var items = ValueList<AuditFinding>.Own(count == findings.Length ? findings : findings[..count]);
        return new AuditPage<AuditFinding> { Items = items, NextToken = response.NextToken };
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
