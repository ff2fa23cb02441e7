namespace IoTAuditClient.Emulator;

/// <summary>What a suppression is kept under: a check, and the kind of identifier that belongs to it.</summary>
internal readonly record struct SuppressionKey(string CheckName, string Resource)
{
    /// <summary>The key of a resource that a check found; null where the resource lacks what belongs to the check.</summary>
    public static SuppressionKey? Find(string checkName, Func<string, string?> member) =>
        Lacks(checkName, member) is null && ResourceKey.Of(PathsOf(checkName), member) is { } resource
            ? new SuppressionKey(checkName, resource)
            : null;

    /// <summary>The key that a request names.</summary>
    /// <exception cref="ServiceException">A member is missing, or one is there that does not belong to the check.</exception>
    public static SuppressionKey Require(string checkName, Func<string, string?> member)
    {
        var paths = PathsOf(checkName);
        var foreign = Constraint.Identifier.Keys.Except(paths, StringComparer.Ordinal).FirstOrDefault(path => member(path) is not null);
        var problem = Lacks(checkName, member) is { } missing ? $"'{missing}' is missing"
            : foreign is not null ? $"'{foreign}' does not belong to the check"
            : null;
        return problem is null
            ? new SuppressionKey(checkName, ResourceKey.Of(paths, member)!)
            : throw ServiceException.InvalidRequest(
                $"The value at 'resourceIdentifier' does not fit {checkName}: {problem}. It takes {string.Join(", ", paths)}.");
    }

    /// <summary>The key in one line.</summary>
    public override string ToString() => $"{CheckName}/{Resource.Replace('\n', ',')}";

    // The kind of a check that AWS does not document is unknown, so that any identifier will do for it.
    private static IReadOnlyCollection<string> PathsOf(string checkName) =>
        CheckCatalog.Find(checkName)?.IdentifierPaths ?? [.. Constraint.Identifier.Keys];

    // A policy needs its name and its version. Of an issuer's certificate any member will do: its model requires none of them.
    private static string? Lacks(string checkName, Func<string, string?> member)
    {
        var paths = PathsOf(checkName);
        var needsAll = CheckCatalog.Find(checkName) is { ResourceType: not "ISSUER_CERTIFICATE" };
        return needsAll || paths.All(path => member(path) is null) ? paths.FirstOrDefault(path => member(path) is null) : null;
    }
}
