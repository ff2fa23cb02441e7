using IoTAuditClient;

namespace IoTAudit.Tool.Findings;

/// <summary>What mends the findings of a check, in a sentence or two; the guide has the steps.</summary>
internal static class CheckRemedies
{
    private const string NewCertificate =
        "Provision a new certificate, attach the policies to it and bring it to the device; then deactivate the old one.";

    private const string LeastPrivilege = "Narrow the role's policies to the actions and resources that are needed.";

    /// <summary>What to do; null for a check that is not known here.</summary>
    public static string? Of(AuditCheckName? check) => AuditCheckCatalog.Find(check)?.Name.Value switch
    {
        AuditCheckName.Names.CaCertificateExpiring =>
            "Register a new CA certificate of the issuer and let it sign the devices' certificates; then deactivate the old one.",
        AuditCheckName.Names.CaCertificateKeyQuality =>
            "Register a new CA certificate with a strong key, issue the devices' certificates anew, and deactivate the weak one.",
        AuditCheckName.Names.RevokedCaCertificateStillActive =>
            "Deactivate the CA certificate, and look at the device certificates that it has signed since it was revoked.",
        AuditCheckName.Names.IntermediateCaRevokedForActiveDeviceCertificates =>
            "Issue certificates of another CA for these devices, and deactivate those of the revoked one.",
        AuditCheckName.Names.DeviceCertificateAge or AuditCheckName.Names.DeviceCertificateExpiring => NewCertificate,
        AuditCheckName.Names.DeviceCertificateKeyQuality => NewCertificate + " The new key has to be a strong one.",
        AuditCheckName.Names.DeviceCertificateShared =>
            "Find out whether devices share it or it was stolen. Give each device a certificate of its own, and deactivate the shared one.",
        AuditCheckName.Names.RevokedDeviceCertificateStillActive =>
            "Deactivate the certificate, and see whether the device was taken over; give the device a new one if it is good.",
        AuditCheckName.Names.AuthenticatedCognitoRoleOverlyPermissive =>
            LeastPrivilege + " Give users no more than their own client ids and topics.",
        AuditCheckName.Names.UnauthenticatedCognitoRoleOverlyPermissive =>
            LeastPrivilege + " Guests need no rights to change things or policies; switch guests off where nobody needs them.",
        AuditCheckName.Names.IotPolicyOverlyPermissive =>
            "Make a default version of the policy that lets a device use its own client id, topics and shadow, by policy variables.",
        AuditCheckName.Names.IotPolicyPotentialMisconfiguration =>
            "Write denials with the wildcards of MQTT (+ and #) as well, or name what is allowed; make it the default version.",
        AuditCheckName.Names.IotRoleAliasAllowsAccessToUnusedServices =>
            "Take the services that were not used out of the role's policies, which its access advisor shows.",
        AuditCheckName.Names.IotRoleAliasOverlyPermissive => LeastPrivilege,
        AuditCheckName.Names.ConflictingClientIds =>
            "Give each device a client id of its own, such as its thing name, and let policies allow no other.",
        AuditCheckName.Names.LoggingDisabled =>
            "Switch logging on, with a role that may write to CloudWatch Logs and a level like WARN.",
        _ => null,
    };
}
