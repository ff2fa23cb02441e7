using IoTAuditClient.Model;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Sdk;

/// <summary>
/// Maps the AWS SDK's mutable model to records. It never throws and never drops a value: what is null in the SDK was not said.
/// </summary>
internal static class FindingMapper
{
    /// <summary>Maps a finding.</summary>
    /// <param name="finding">What the SDK read. Nothing of it is kept, so that it may change or be reused.</param>
    /// <param name="describedId">The id that was asked for, which a finding without one then has.</param>
    public static AuditFinding Map(AwsModel.AuditFinding finding, string? describedId = null) => new()
    {
        FindingId = string.IsNullOrEmpty(finding.FindingId) ? describedId ?? finding.FindingId : finding.FindingId,
        TaskId = finding.TaskId,
        CheckName = finding.CheckName,
        TaskStartTime = UtcMilliseconds.FromUtc(finding.TaskStartTime),
        FindingTime = UtcMilliseconds.FromUtc(finding.FindingTime),
        // Value keeps the text as the service sent it; ToString would give a known value the case that the SDK has for it.
        Severity = finding.Severity?.Value,
        NonCompliantResource = finding.NonCompliantResource is { } resource
            ? Map(resource.ResourceType, resource.ResourceIdentifier, resource.AdditionalInfo)
            : null,
        RelatedResources = Map(finding.RelatedResources),
        ReasonForNonCompliance = finding.ReasonForNonCompliance,
        ReasonForNonComplianceCode = finding.ReasonForNonComplianceCode,
        IsSuppressed = finding.IsSuppressed,
    };

    /// <summary>Maps related resources. A null list is an empty one, and null elements, which say nothing, are left out.</summary>
    public static IReadOnlyList<AuditResource> Map(List<AwsModel.RelatedResource>? resources)
    {
        if (resources is null or { Count: 0 })
        {
            return ValueList<AuditResource>.Empty;
        }

        var mapped = new AuditResource[resources.Count];
        var count = 0;
        foreach (var resource in resources)
        {
            if (resource is not null)
            {
                mapped[count++] = Map(resource.ResourceType, resource.ResourceIdentifier, resource.AdditionalInfo);
            }
        }

        // Stryker disable once Conditional : a copy of all is the same list.
        return ValueList<AuditResource>.Own(count == mapped.Length ? mapped : mapped[..count]);
    }

    private static AuditResource Map(
        Amazon.IoT.ResourceType? type,
        AwsModel.ResourceIdentifier? identifier,
        Dictionary<string, string>? additionalInfo) => new()
        {
            Type = type?.Value,
            Identifier = IdentifierMapper.Map(identifier).Resolve(type?.Value),
            AdditionalInfo = Map(additionalInfo),
        };

    /// <summary>Maps text by keys. A null map is an empty one.</summary>
    public static ValueMap Map(Dictionary<string, string>? additionalInfo)
    {
        if (additionalInfo is null or { Count: 0 })
        {
            return ValueMap.Empty;
        }

        var pairs = new KeyValuePair<string, string>[additionalInfo.Count];
        var count = 0;
        foreach (var (key, value) in additionalInfo)
        {
            // A null becomes empty text, because the record and its JSON would lose the key otherwise.
            pairs[count++] = KeyValuePair.Create(key, value ?? "");
        }

        return ValueMap.Own(pairs);
    }
}
