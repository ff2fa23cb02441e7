using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What became of one check in one audit.</summary>
/// <remarks>
/// The record is immutable. Counts are of resources, not of findings, and <see langword="null"/> where the service did not say.
/// Comes from the AWS structure AuditCheckDetails.
/// </remarks>
public sealed record AuditCheckResult
{
    /// <summary>Gets the check.</summary>
    /// <value><c>default</c> where a test made the result and named none.</value>
    [JsonPropertyName("checkName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AuditCheckName CheckName { get; init; }

    /// <summary>Gets how far the check has come.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("checkRunStatus")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AuditCheckStatus? Status { get; init; }

    /// <summary>Gets whether every resource that is not suppressed passed.</summary>
    /// <value><see langword="null"/> where the service did not say, such as before the end.</value>
    [JsonPropertyName("checkCompliant")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsCompliant { get; init; }

    /// <summary>Gets how many resources the check looked at.</summary>
    [JsonPropertyName("totalResourcesCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TotalResources { get; init; }

    /// <summary>Gets how many resources did not pass and are not suppressed.</summary>
    [JsonPropertyName("nonCompliantResourcesCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? NonCompliantResources { get; init; }

    /// <summary>Gets how many resources did not pass and are suppressed.</summary>
    [JsonPropertyName("suppressedNonCompliantResourcesCount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SuppressedNonCompliantResources { get; init; }

    /// <summary>Gets why the check failed, as a code such as <c>INSUFFICIENT_PERMISSIONS</c>.</summary>
    /// <value><see langword="null"/> where it did not fail.</value>
    [JsonPropertyName("errorCode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorCode { get; init; }

    /// <summary>Gets why the check failed, in the service's words.</summary>
    /// <value><see langword="null"/> where it did not fail. Text of the service: show it through <see cref="VisibleText"/>.</value>
    [JsonPropertyName("message")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>Gets whether the check has ended with a result.</summary>
    /// <value><see langword="false"/> while it runs, where it failed or was cancelled, where it has an error code whatever its status
    /// says, and for a status that this version does not know.</value>
    [JsonIgnore]
    public bool IsConclusive => (Status == AuditCheckStatus.CompletedCompliant || Status == AuditCheckStatus.CompletedNonCompliant)
        && string.IsNullOrEmpty(ErrorCode);

    // A check all of whose resources are suppressed passes, and AWS does not say whether an audit counts it so.
    internal bool MayNotPass => !IsConclusive
        || Status == AuditCheckStatus.CompletedNonCompliant
        || IsCompliant is false
        || NonCompliantResources > 0
        || SuppressedNonCompliantResources > 0;

    internal bool HasCountBelowZero => TotalResources < 0 || NonCompliantResources < 0 || SuppressedNonCompliantResources < 0;

    /// <summary>Returns the result on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditCheckResult));
        printer.Text(nameof(CheckName), CheckName.Value);
        printer.Text(nameof(Status), Status?.Value);
        printer.Shown(nameof(IsCompliant), IsCompliant);
        printer.Shown(nameof(TotalResources), TotalResources);
        printer.Shown(nameof(NonCompliantResources), NonCompliantResources);
        printer.Shown(nameof(SuppressedNonCompliantResources), SuppressedNonCompliantResources);
        printer.Text(nameof(ErrorCode), ErrorCode);
        printer.Text(nameof(Message), Message);
        return printer.ToString();
    }
}
