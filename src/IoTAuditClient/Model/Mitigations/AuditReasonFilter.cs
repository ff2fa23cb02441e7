using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Which reason codes of one check a mitigation task is for.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from auditCheckToReasonCodeFilter of the AWS structure
/// AuditMitigationActionsTaskTarget.
/// </remarks>
public sealed record AuditReasonFilter
{
    private readonly ValueList<string> _reasonCodes = ValueList<string>.Empty;

    /// <summary>Gets the check.</summary>
    /// <value>The default is an empty name.</value>
    public AuditCheckName CheckName { get; init; }

    /// <summary>Gets the codes, as findings have them in <see cref="AuditFinding.ReasonForNonComplianceCode"/>.</summary>
    /// <value>What is assigned is copied; null becomes an empty list. The default is empty.</value>
    public IReadOnlyList<string> ReasonCodes
    {
        get => _reasonCodes;
        init => _reasonCodes = ValueList<string>.Copy(value);
    }

    /// <summary>Returns the filter on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString() =>
        $"{VisibleText.Show(CheckName.Value)}: {string.Join(", ", _reasonCodes.Select(VisibleText.Show))}";
}
