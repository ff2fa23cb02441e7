namespace IoTAuditClient.Emulator;

/// <summary>Tells resources apart, so that two findings about one resource count it once.</summary>
internal static class ResourceKey
{
    /// <summary>The members of an identifier that are set, or null where none is.</summary>
    public static string? Of(Func<string, string?> member) => Of(Constraint.Identifier.Keys, member);

    /// <summary>Those of some members that are set, or null where none is.</summary>
    public static string? Of(IEnumerable<string> paths, Func<string, string?> member)
    {
        var set = paths.Where(path => member(path) is not null).Select(path => $"{path}={member(path)}").ToArray();
        return set.Length == 0 ? null : string.Join('\n', set);
    }

    /// <summary>
    /// What a mitigation changes: a certificate whatever its ARN, a policy in all its versions, any other resource itself.
    /// </summary>
    public static string? OfChange(Func<string, string?> member) =>
        Of(["deviceCertificateId"], member) ?? Of(["policyVersionIdentifier.policyName"], member) ?? Of(member);

    public static string? Of(EmulatedResource? resource) =>
        resource?.ResourceIdentifier is { } identifier ? Of(path => identifier[path]) : null;
}
