namespace IoTAuditClient.Reporting;

/// <summary>A finding with the account and Region that it is of, which no finding names itself.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LocatedFinding
{
    /// <summary>Puts a finding and its origin together.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="origin">The account and Region that it is of. Null is <see cref="FindingOrigin.Unknown"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public LocatedFinding(AuditFinding finding, FindingOrigin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Finding = finding;
        Origin = origin ?? FindingOrigin.Unknown;
    }

    /// <summary>Gets the finding.</summary>
    public AuditFinding Finding { get; }

    /// <summary>Gets the account and Region that it is of.</summary>
    /// <value><see cref="FindingOrigin.Unknown"/> where neither is known.</value>
    public FindingOrigin Origin { get; init; }

    /// <summary>Gets whether a later audit has the problem no more, so that this is the last that was seen of it.</summary>
    /// <value>
    /// The default is false. ASFF has such a finding as archived and OCSF as closed; the other formats have no place for it and leave it
    /// out.
    /// </value>
    public bool IsResolved { get; init; }

    /// <summary>Gets when an earlier audit found the same problem, where that is known.</summary>
    /// <value>Null, the default, where no earlier audit is known to have found it.</value>
    public DateTimeOffset? FirstFound { get; init; }

    /// <summary>Gets the ARN of the resource that does not comply.</summary>
    /// <value>
    /// What the finding says; of certificates, CA certificates and policies that do not say it, the one that follows from the account and
    /// Region. Null where none does.
    /// </value>
    public string? ResourceArn => Finding.NonCompliantResource is { } resource
        ? Identity.ResourceArn.Of(resource.Identifier, Origin)
        : null;

    /// <summary>Gets what stays the same when the same problem is found again in the same account and Region.</summary>
    /// <value>What <see cref="FindingIdentity.FingerprintOf"/> tells. Each reading computes it.</value>
    public string Fingerprint => FindingIdentity.FingerprintOf(Finding, Origin);
}
