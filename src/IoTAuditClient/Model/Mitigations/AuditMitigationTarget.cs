using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Says which findings a mitigation task is for.</summary>
/// <remarks>
/// <para>
/// Made by an <see cref="AuditMitigationRequest"/>, which checks what the service would refuse.
/// One that was read shows every member that the service said, whatever it is.
/// </para>
/// <para>The record is immutable and safe to share between threads. Comes from the AWS structure AuditMitigationActionsTaskTarget.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditMitigationTarget
{
    private readonly ValueList<string> _findingIds = ValueList<string>.Empty;
    private readonly ValueList<AuditReasonFilter> _reasonFilters = ValueList<AuditReasonFilter>.Empty;

    internal AuditMitigationTarget()
    {
    }

    /// <summary>Gets the audit all of whose findings are meant.</summary>
    /// <value><see langword="null"/> where the target is another.</value>
    public string? AuditTaskId { get; internal init; }

    /// <summary>Gets the findings that are meant.</summary>
    /// <value>Empty where the target is another.</value>
    public IReadOnlyList<string> FindingIds
    {
        get => _findingIds;
        internal init => _findingIds = ValueList<string>.Copy(value);
    }

    /// <summary>Gets the reason codes whose findings are meant.</summary>
    /// <value>In the ordinal order of the checks' names. Empty where the target is another.</value>
    public IReadOnlyList<AuditReasonFilter> ReasonFilters
    {
        get => _reasonFilters;
        internal init => _reasonFilters = ValueList<AuditReasonFilter>.Copy(value);
    }

    /// <summary>Returns the target on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditMitigationTarget));
        printer.Text(nameof(AuditTaskId), AuditTaskId);
        printer.Shown(nameof(FindingIds), _findingIds.Count == 0 ? null : string.Join(", ", _findingIds.Select(VisibleText.Show)));
        printer.Shown(nameof(ReasonFilters), _reasonFilters.Count == 0 ? null : _reasonFilters);
        return printer.ToString();
    }
}
