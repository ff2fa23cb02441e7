namespace IoTAuditClient.Catalog;

/// <content>The checks of device certificates.</content>
internal static partial class DocumentedChecks
{
    private static AuditMitigationActionType[] DeviceCertificateActions =>
    [
        AuditMitigationActionType.PublishFindingToSns,
        AuditMitigationActionType.UpdateDeviceCertificate,
        AuditMitigationActionType.AddThingsToThingGroup,
    ];

    private static AuditCheck DeviceCertificateAge() => new()
    {
        Name = AuditCheckName.DeviceCertificateAge,
        Title = "Device certificate age check",
        Description = "A device certificate is at least as old as the configured number of days: 365 unless set otherwise. "
            + "AWS leaves this check off by default.",
        Remedy = "Provision a new certificate, attach the policies to it and bring it to the device; then deactivate the old one.",
        Severity = FindingSeverity.Low,
        ResourceType = AuditResourceType.DeviceCertificate,
        SuppressionIdentifierMember = "deviceCertificateId",
        IsResourceInferred = true,
        ReasonCodes = ["CERTIFICATE_PAST_AGE_THRESHOLD"],
        MitigationActionTypes = NotifyOnly,
        AreMitigationActionsInferred = true,
        DocumentationUrl = Page("device-certificate-age-check"),
    };

    private static AuditCheck DeviceCertificateExpiring() => new()
    {
        Name = AuditCheckName.DeviceCertificateExpiring,
        LegacyNames = ["DEVICE_CERT_APPROACHING_EXPIRATION_CHECK"],
        Title = "Device certificate expiring",
        Description = "A device certificate expires within the configured number of days, 30 unless set otherwise, or has expired.",
        Remedy = "Provision a new certificate, attach the policies to it and bring it to the device; then deactivate the old one.",
        Severity = FindingSeverity.Medium,
        ResourceType = AuditResourceType.DeviceCertificate,
        SuppressionIdentifierMember = "deviceCertificateId",
        ReasonCodes = ["CERTIFICATE_APPROACHING_EXPIRATION", "CERTIFICATE_PAST_EXPIRATION"],
        MitigationActionTypes = DeviceCertificateActions,
        DocumentationUrl = Page("audit-chk-device-cert-approaching-expiration"),
    };

    private static AuditCheck DeviceCertificateKeyQuality() => new()
    {
        Name = AuditCheckName.DeviceCertificateKeyQuality,
        Title = "Device certificate key quality",
        Description = "The key of a device certificate is of a weak kind: an attacker may compute the private key.",
        Remedy = "Provision a new certificate, attach the policies to it and bring it to the device; then deactivate the "
            + "old one. The new key has to be a strong one.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.DeviceCertificate,
        SuppressionIdentifierMember = "deviceCertificateId",
        ReasonCodes = ["CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361", "CERTIFICATE_KEY_VULNERABILITY_CVE-2008-0166"],
        MitigationActionTypes = DeviceCertificateActions,
        DocumentationUrl = Page("audit-chk-device-cert-key-quality"),
    };

    private static AuditCheck DeviceCertificateShared() => new()
    {
        Name = AuditCheckName.DeviceCertificateShared,
        Title = "Device certificate shared",
        Description = "Several connections at a time use one device certificate: it may have been copied from a device.",
        Remedy = "Find out whether devices share it or it was stolen. Give each device a certificate of its own, and "
            + "deactivate the shared one.",
        Severity = FindingSeverity.Critical,
        ResourceType = AuditResourceType.DeviceCertificate,
        SuppressionIdentifierMember = "deviceCertificateId",
        ReasonCodes = ["CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES"],
        MitigationActionTypes = DeviceCertificateActions,
        DocumentationUrl = Page("audit-chk-device-cert-shared"),
    };

    private static AuditCheck RevokedDeviceCertificate() => new()
    {
        Name = AuditCheckName.RevokedDeviceCertificateStillActive,
        LegacyNames = ["REVOKED_DEVICE_CERT_CHECK"],
        Title = "Revoked device certificate still active",
        Description = "A device certificate was revoked by its issuer but is still active in AWS IoT.",
        Remedy = "Deactivate the certificate, and see whether the device was taken over; give the device a new one if it is good.",
        Severity = FindingSeverity.Medium,
        ResourceType = AuditResourceType.DeviceCertificate,
        SuppressionIdentifierMember = "deviceCertificateId",
        ReasonCodes = ["CERTIFICATE_REVOKED_BY_ISSUER"],
        MitigationActionTypes = DeviceCertificateActions,
        DocumentationUrl = Page("audit-chk-revoked-device-cert"),
    };
}
