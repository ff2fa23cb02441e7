namespace IoTAuditClient.Catalog;

/// <content>The checks of certificate authorities.</content>
internal static partial class DocumentedChecks
{
    private static AuditMitigationActionType[] CaCertificateActions =>
        [AuditMitigationActionType.PublishFindingToSns, AuditMitigationActionType.UpdateCaCertificate];

    private static AuditCheck CaCertificateExpiring() => new()
    {
        Name = AuditCheckName.CaCertificateExpiring,
        LegacyNames = ["CA_CERT_APPROACHING_EXPIRATION_CHECK"],
        Title = "CA certificate expiring",
        Description = "A CA certificate expires within 30 days or has expired. Looks at those that are active or pending transfer; "
            + "the 30 days cannot be changed.",
        Remedy = "Register a new CA certificate of the issuer and let it sign the devices' certificates; then deactivate the old one.",
        Severity = FindingSeverity.Medium,
        ResourceType = AuditResourceType.CaCertificate,
        SuppressionIdentifierMember = "caCertificateId",
        ReasonCodes = ["CERTIFICATE_APPROACHING_EXPIRATION", "CERTIFICATE_PAST_EXPIRATION"],
        MitigationActionTypes = CaCertificateActions,
        DocumentationUrl = Page("audit-chk-ca-cert-approaching-expiration"),
    };

    private static AuditCheck CaCertificateKeyQuality() => new()
    {
        Name = AuditCheckName.CaCertificateKeyQuality,
        Title = "CA certificate key quality",
        Description = "The key of a CA certificate is of a weak kind: an attacker may compute the private key.",
        Remedy = "Register a new CA certificate with a strong key, issue the devices' certificates anew, and deactivate the weak one.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.CaCertificate,
        SuppressionIdentifierMember = "caCertificateId",
        ReasonCodes = ["CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361", "CERTIFICATE_KEY_VULNERABILITY_CVE-2008-0166"],
        MitigationActionTypes = CaCertificateActions,
        DocumentationUrl = Page("audit-chk-ca-cert-key-quality"),
    };

    private static AuditCheck RevokedCaCertificate() => new()
    {
        Name = AuditCheckName.RevokedCaCertificateStillActive,
        LegacyNames = ["REVOKED_CA_CERT_CHECK"],
        Title = "Revoked CA certificate still active",
        Description = "A CA certificate was revoked by its issuer but is still active in AWS IoT.",
        Remedy = "Deactivate the CA certificate, and look at the device certificates that it has signed since it was revoked.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.CaCertificate,
        SuppressionIdentifierMember = "caCertificateId",
        ReasonCodes = ["CERTIFICATE_REVOKED_BY_ISSUER"],
        MitigationActionTypes = CaCertificateActions,
        DocumentationUrl = Page("audit-chk-revoked-ca-cert"),
    };

    private static AuditCheck IntermediateCaRevoked() => new()
    {
        Name = AuditCheckName.IntermediateCaRevokedForActiveDeviceCertificates,
        Title = "Intermediate CA revoked for active device certificates check",
        Description = "An intermediate CA was revoked while device certificates that it issued are still active. "
            + "Those certificates come from ListRelatedResourcesForAuditFinding only.",
        Remedy = "Issue certificates of another CA for these devices, and deactivate those of the revoked one.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.IssuerCertificate,
        SuppressionIdentifierMember = "issuerCertificateIdentifier",
        IsResourceInferred = true,
        ReasonCodes = ["INTERMEDIATE_CA_REVOKED_BY_ISSUER"],
        MitigationActionTypes = DeviceCertificateActions,
        DocumentationUrl = Page("audit-chk-active-intermediary-device-revoked-CA"),
    };
}
