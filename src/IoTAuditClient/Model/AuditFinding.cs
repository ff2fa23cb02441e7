using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>One resource that failed one audit check of AWS IoT Device Defender.</summary>
/// <remarks>
/// <para>
/// <see langword="null"/> means that the service did not say: in its model every member of a finding may be absent.
/// Collections are never null.
/// </para>
/// <para>
/// The record is immutable and safe to share between threads. Two findings are equal when all their members are,
/// lists in their order, text compared ordinally.
/// </para>
/// <para>Comes from the AWS operations DescribeAuditFinding and ListAuditFindings.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditFinding
{
    private readonly DateTimeOffset? _taskStartTime;
    private readonly DateTimeOffset? _findingTime;
    private readonly ValueList<AuditResource> _relatedResources = ValueList<AuditResource>.Empty;

    /// <summary>Gets the identifier of the finding, opaque and at most 128 characters long.</summary>
    /// <value>Never null in a finding that was described by its id. May be null in a listed one.</value>
    public string? FindingId { get; init; }

    /// <summary>Gets the identifier of the audit that made the finding.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? TaskId { get; init; }

    /// <summary>Gets the check that the resource failed.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public AuditCheckName? CheckName { get; init; }

    /// <summary>Gets the time at which the audit started.</summary>
    /// <value>In UTC, rounded to the millisecond when it is assigned. The default is <see langword="null"/>.</value>
    public DateTimeOffset? TaskStartTime
    {
        get => _taskStartTime;
        init => _taskStartTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets the time at which the finding was made.</summary>
    /// <value>In UTC, rounded to the millisecond when it is assigned. The default is <see langword="null"/>.</value>
    public DateTimeOffset? FindingTime
    {
        get => _findingTime;
        init => _findingTime = UtcMilliseconds.Round(value);
    }

    /// <summary>Gets how urgent the finding is.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public FindingSeverity? Severity { get; init; }

    /// <summary>Gets the resource that failed the check.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public AuditResource? NonCompliantResource { get; init; }

    /// <summary>
    /// Gets the resources that the service names beside the non-compliant one, such as the clients that share a certificate.
    /// </summary>
    /// <value>
    /// In the service's order, repetitions kept; a described finding carries at most ten.
    /// What is assigned is copied; null becomes an empty list, and null elements are left out. The default is empty.
    /// </value>
    public IReadOnlyList<AuditResource> RelatedResources
    {
        get => _relatedResources;
        init => _relatedResources = ValueList<AuditResource>.Copy(value);
    }

    /// <summary>Gets why the resource failed, in English, for people to read.</summary>
    /// <value>Free text that may change: use <see cref="ReasonForNonComplianceCode"/> in code. The default is
    /// <see langword="null"/>.</value>
    public string? ReasonForNonCompliance { get; init; }

    /// <summary>Gets why the resource failed, as a code such as CERTIFICATE_PAST_EXPIRATION.</summary>
    /// <value>An open set of codes. The default is <see langword="null"/>.</value>
    public string? ReasonForNonComplianceCode { get; init; }

    /// <summary>Gets whether a suppression hides the finding.</summary>
    /// <value><see langword="null"/>, the default, is not <see langword="false"/>: the service did not say.</value>
    public bool? IsSuppressed { get; init; }

    /// <summary>Returns the members that have a value, on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their
    /// code, such as <c>\u001B</c>.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditFinding));
        printer.Text(nameof(FindingId), FindingId);
        printer.Text(nameof(TaskId), TaskId);
        printer.Text(nameof(CheckName), CheckName?.Value);
        printer.Time(nameof(TaskStartTime), TaskStartTime);
        printer.Time(nameof(FindingTime), FindingTime);
        printer.Text(nameof(Severity), Severity?.Value);
        printer.Shown(nameof(NonCompliantResource), NonCompliantResource);
        printer.Shown(nameof(RelatedResources), _relatedResources.Count == 0 ? null : _relatedResources);
        printer.Text(nameof(ReasonForNonCompliance), ReasonForNonCompliance);
        printer.Text(nameof(ReasonForNonComplianceCode), ReasonForNonComplianceCode);
        printer.Shown(nameof(IsSuppressed), IsSuppressed);
        return printer.ToString();
    }
}
