using IoTAuditClient.Failures;
using IoTAuditClient.Model.Identifiers;
using IoTAuditClient.Queries;

namespace IoTAuditClient.Suppressions;

/// <summary>What a suppression belongs to: a check, and the one member of an identifier that names the resource for it.</summary>
internal sealed record SuppressedResource(AuditCheckName CheckName, IdentifierMembers Members)
{
    /// <summary>Gets the words for it in messages.</summary>
    public CallSubject Subject => CallSubject.Suppression(
        $"{VisibleText.Show(CheckName.Value)} on {Members.Resolve(AuditCheckCatalog.Find(CheckName)?.ResourceType?.Value)}");

    /// <summary>Picks what the service asks for of an identifier.</summary>
    /// <exception cref="ArgumentException">The check is empty, or the identifier lacks the member that belongs to the check.</exception>
    public static SuppressedResource Of(AuditCheckName checkName, ResourceIdentifier? resource, string parameterName)
    {
        if (checkName.Value.Length == 0)
        {
            throw new ArgumentException(
                "A suppression belongs to a check; the name of the check is empty. Name one, such as LOGGING_DISABLED_CHECK.",
                parameterName);
        }

        ArgumentNullException.ThrowIfNull(resource, parameterName);
        var check = AuditCheckCatalog.Find(checkName);
        var picked = SuppressionMember.Pick(check, checkName, resource, parameterName);
        ResourceFilterRules.Check(picked, parameterName);
        return new SuppressedResource(check?.Name ?? checkName, picked);
    }
}
