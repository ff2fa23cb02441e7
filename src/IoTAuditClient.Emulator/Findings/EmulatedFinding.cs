using System.Text;

namespace IoTAuditClient.Emulator;

/// <summary>An audit finding that the emulator serves. Members that are null are left out of the answer.</summary>
/// <remarks>Immutable. Text that AWS would never send is served all the same: the emulator does not judge what it is given.</remarks>
public sealed record EmulatedFinding
{
    /// <summary>A finding with this id and nothing else.</summary>
    /// <param name="findingId">The id: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>, or no request could ask for it.</param>
    /// <exception cref="ArgumentException">The id breaks this rule.</exception>
    public EmulatedFinding(string findingId)
    {
        Constraint.FindingId.ThrowIfBroken(findingId, nameof(findingId));
        FindingId = findingId;
    }

    /// <summary>The id of the finding.</summary>
    public string FindingId { get; }

    /// <summary>The id of the audit that reported the finding.</summary>
    public string? TaskId { get; init; }

    /// <summary>The name of the check, as in <c>LOGGING_DISABLED_CHECK</c>.</summary>
    public string? CheckName { get; init; }

    /// <summary>When the audit started. Sent in milliseconds.</summary>
    public DateTimeOffset? TaskStartTime { get; init; }

    /// <summary>When the finding was made. Sent in milliseconds.</summary>
    public DateTimeOffset? FindingTime { get; init; }

    /// <summary>The severity, as in <c>CRITICAL</c>.</summary>
    public string? Severity { get; init; }

    /// <summary>The resource that failed the check.</summary>
    public EmulatedResource? NonCompliantResource { get; init; }

    /// <summary>Resources that have to do with it. Null leaves the member out, an empty list is sent as one.</summary>
    /// <remarks>
    /// DescribeAuditFinding and ListAuditFindings show the first ten (none for
    /// INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK), ListRelatedResourcesForAuditFinding shows all.
    /// </remarks>
    public IReadOnlyList<EmulatedResource>? RelatedResources { get; init; }

    /// <summary>Why the resource is non-compliant, in words.</summary>
    public string? ReasonForNonCompliance { get; init; }

    /// <summary>Why the resource is non-compliant, as a code.</summary>
    public string? ReasonForNonComplianceCode { get; init; }

    /// <summary>Whether an audit suppression hides the finding. Null leaves the member out, as findings from before 2020 do.</summary>
    public bool? IsSuppressed { get; init; }

    /// <summary>A believable finding of a check, with the severity, resource type and reason that AWS documents for it.</summary>
    /// <param name="checkName">One of the 17 documented checks, as in <c>DEVICE_CERTIFICATE_SHARED_CHECK</c>.</param>
    /// <param name="findingId">
    /// The id: 1 to 128 characters of <c>a-z A-Z 0-9 _ -</c>. The same check and id always give the same finding.
    /// </param>
    /// <exception cref="ArgumentException">The check is not a documented one, or the id breaks its rule.</exception>
    public static EmulatedFinding ForCheck(string checkName, string findingId)
    {
        ArgumentNullException.ThrowIfNull(checkName);
        var check = CheckCatalog.Find(checkName) ?? throw new ArgumentException(
            $"'{checkName}' is not a documented audit check. "
                + $"The documented ones are {string.Join(", ", CheckCatalog.Checks.Select(c => c.Name))}. "
            + $"For any other, create an {nameof(EmulatedFinding)} and set its members.",
            nameof(checkName));
        var finding = new EmulatedFinding(findingId);
        return FindingGenerator.ForName(findingId).Fill(finding, check, number: 0);
    }

    internal EmulatedFinding WithId(string findingId) => new(findingId)
    {
        TaskId = TaskId,
        CheckName = CheckName,
        TaskStartTime = TaskStartTime,
        FindingTime = FindingTime,
        Severity = Severity,
        NonCompliantResource = NonCompliantResource,
        RelatedResources = RelatedResources,
        ReasonForNonCompliance = ReasonForNonCompliance,
        ReasonForNonComplianceCode = ReasonForNonComplianceCode,
        IsSuppressed = IsSuppressed,
    };

    /// <summary>The finding as JSON, with every related resource: the value of the member <c>finding</c> of an answer.</summary>
    public string ToJson() => Encoding.UTF8.GetString(FindingJson.Write(this, RelatedResources));
}
