namespace IoTAuditClient.Model.Identifiers;

/// <summary>Checks and orders what is assigned to <see cref="ResourceIdentifier.Others"/>: only what AWS's structure can say.</summary>
internal static class OtherIdentifiers
{
    public static ValueList<ResourceIdentifier> Of(IdentifierKind owner, IReadOnlyList<ResourceIdentifier>? others)
    {
        if (others is null or { Count: 0 })
        {
            return ValueList<ResourceIdentifier>.Empty;
        }

        ResourceIdentifier[] ordered = [.. others.OfType<ResourceIdentifier>().OrderBy(other => other.Kind)];
        for (var i = 0; i < ordered.Length; i++)
        {
            var other = ordered[i];
            var broken = other.Kind is IdentifierKind.AccountSettings ? "is the account, which belongs into AccountId"
                : !other.IsSet ? "has no member set; leave it out"
                : !other.IsAlone ? "has an AccountId or Others of its own; set them on the identifier that holds it"
                : other.Kind == owner ? "is of the same kind as the identifier that holds it"
                : i > 0 && other.Kind == ordered[i - 1].Kind ? "is the second one of its kind"
                : null;
            if (broken is not null)
            {
                throw new ArgumentException(
                    $"The identifier '{other}' {broken}: Others takes at most one identifier of each other kind.",
                    nameof(others));
            }
        }

        return ValueList<ResourceIdentifier>.Own(ordered);
    }
}
