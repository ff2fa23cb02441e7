using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Which actions are applied to the findings of one check.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from auditCheckToActionsMapping of the AWS operation
/// DescribeAuditMitigationActionsTask.
/// </remarks>
public sealed record AuditMitigationChoice
{
    private readonly ValueList<string> _actionNames = ValueList<string>.Empty;

    /// <summary>Gets the check.</summary>
    /// <value>The default is an empty name.</value>
    public AuditCheckName CheckName { get; init; }

    /// <summary>Gets the names of the actions, in the order in which they are applied.</summary>
    /// <value>What is assigned is copied; null becomes an empty list. The default is empty.</value>
    public IReadOnlyList<string> ActionNames
    {
        get => _actionNames;
        init => _actionNames = ValueList<string>.Copy(value);
    }

    /// <summary>Returns the choice on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString() =>
        $"{VisibleText.Show(CheckName.Value)}: {string.Join(", ", _actionNames.Select(VisibleText.Show))}";
}
