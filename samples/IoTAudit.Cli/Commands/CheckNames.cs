using IoTAuditClient;

namespace IoTAudit.Cli.Commands;

/// <summary>The names of checks, as people type them.</summary>
internal static class CheckNames
{
    private const string Suffix = "_CHECK";

    public static IReadOnlyList<string> Known { get; } =
    [
        AuditCheckName.Names.AuthenticatedCognitoRoleOverlyPermissive,
        AuditCheckName.Names.CaCertificateExpiring,
        AuditCheckName.Names.CaCertificateKeyQuality,
        AuditCheckName.Names.ConflictingClientIds,
        AuditCheckName.Names.DeviceCertificateAge,
        AuditCheckName.Names.DeviceCertificateExpiring,
        AuditCheckName.Names.DeviceCertificateKeyQuality,
        AuditCheckName.Names.DeviceCertificateShared,
        AuditCheckName.Names.IntermediateCaRevokedForActiveDeviceCertificates,
        AuditCheckName.Names.IotPolicyOverlyPermissive,
        AuditCheckName.Names.IotPolicyPotentialMisconfiguration,
        AuditCheckName.Names.IotRoleAliasAllowsAccessToUnusedServices,
        AuditCheckName.Names.IotRoleAliasOverlyPermissive,
        AuditCheckName.Names.LoggingDisabled,
        AuditCheckName.Names.RevokedCaCertificateStillActive,
        AuditCheckName.Names.RevokedDeviceCertificateStillActive,
        AuditCheckName.Names.UnauthenticatedCognitoRoleOverlyPermissive,
    ];

    /// <summary>The name that was meant: case does not matter, nor does the ending. What is not known is passed on as it is.</summary>
    public static string Resolve(string typed)
    {
        var name = typed.Replace('-', '_');
        return Known.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase) || known.Equals(name + Suffix, StringComparison.OrdinalIgnoreCase)) ?? typed;
    }

    /// <summary>The name without the ending that all of them have.</summary>
    public static string Shorten(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
}
