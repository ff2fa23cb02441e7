using IoTAuditClient.Model.Identifiers;

namespace IoTAuditClient.Suppressions;

/// <summary>Which member of an identifier names the resource of a suppression: the one that belongs to the check.</summary>
internal static class SuppressionMember
{
    /// <exception cref="ArgumentException">The identifier lacks it, or has several for a check that this version does not know.</exception>
    public static IdentifierMembers Pick(AuditCheck? check, AuditCheckName checkName, ResourceIdentifier resource, string parameterName)
    {
        var members = IdentifierMembers.Of(resource);
        if (check?.SuppressionIdentifierMember is { } member)
        {
            var picked = members.Only(member);
            return picked != default
                ? picked
                : throw new ArgumentException(
                    $"A suppression of {VisibleText.Show(check.Name.Value)} names its resource by {member}; '{resource}' has none. "
                        + "Take the resource from a finding of the check.",
                    parameterName);
        }

        // The account accompanies other members and names the resource only where it is alone.
        string[] names = [.. members.NamesIn().Where(static name => name != MembersByName.Account)];
        return names switch
        {
            [var only] => members.Only(only),
            [] when members.Only(MembersByName.Account) is var account && account != default => account,
            [] => throw new ArgumentException(
                $"A suppression of {VisibleText.Show(checkName.Value)} needs a resource; '{resource}' names none.", parameterName),
            _ => throw new ArgumentException(
                $"This version does not know which member of an identifier {VisibleText.Show(checkName.Value)} takes, and '{resource}' has "
                    + $"several: {string.Join(", ", names)}. Give an identifier with one of them.",
                parameterName),
        };
    }
}
