using IoTAuditClient.Catalog;

namespace IoTAuditClient;

/// <summary>What AWS documents of the audit checks of AWS IoT Device Defender: the 17 checks that this version knows.</summary>
/// <remarks>
/// AWS adds checks: a name that is not here is no error, and no lookup throws for it. Names compare ordinally, as
/// everywhere in the service. Nothing here asks the service. Members are safe to call from several threads.
/// </remarks>
public static class AuditCheckCatalog
{
    private static readonly Dictionary<string, AuditCheck> ByName = Index();

    /// <summary>Gets all checks that this version knows.</summary>
    /// <value>In the ordinal order of their names.</value>
    public static IReadOnlyList<AuditCheck> Checks => DocumentedChecks.All;

    /// <summary>Finds a check by the name that the service uses, or by one that older AWS texts use.</summary>
    /// <param name="name">Any name. Null, as in a finding without a check name, is no check.</param>
    /// <returns>The check under its current name, or <see langword="null"/> where this version knows none of this name.</returns>
    public static AuditCheck? Find(AuditCheckName? name) => name is { } known ? ByName.GetValueOrDefault(known.Value) : null;

    /// <summary>Gives the name that the service uses today for a name of an older AWS text.</summary>
    /// <param name="name">Any name.</param>
    /// <returns>The current name; a name that is current already or that this version does not know comes back as it is.</returns>
    public static AuditCheckName Resolve(AuditCheckName name) => Find(name)?.Name ?? name;

    private static Dictionary<string, AuditCheck> Index()
    {
        var index = new Dictionary<string, AuditCheck>(StringComparer.Ordinal);
        foreach (var check in DocumentedChecks.All)
        {
            index.Add(check.Name.Value, check);
            foreach (var name in check.LegacyNames)
            {
                index.Add(name, check);
            }
        }

        return index;
    }
}
