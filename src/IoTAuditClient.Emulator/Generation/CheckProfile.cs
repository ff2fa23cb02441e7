namespace IoTAuditClient.Emulator;

/// <summary>What AWS documents about an audit check, and how often the generator picks it.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Severity">The severity of its findings.</param>
/// <param name="ResourceType">The type of the non-compliant resource.</param>
/// <param name="Share">How many of a hundred generated findings are of this check.</param>
/// <param name="Reasons">Its reason codes with their texts.</param>
internal sealed record CheckProfile(string Name, string Severity, string ResourceType, int Share, IReadOnlyList<CheckReason> Reasons)
{
    /// <summary>The members of a resource identifier that belong to the check, by their path: a suppression is kept under them.</summary>
    public IReadOnlyList<string> IdentifierPaths { get; } = ResourceType switch
    {
        "DEVICE_CERTIFICATE" => ["deviceCertificateId"],
        "CA_CERTIFICATE" => ["caCertificateId"],
        "IOT_POLICY" => ["policyVersionIdentifier.policyName", "policyVersionIdentifier.policyVersionId"],
        "COGNITO_IDENTITY_POOL" => ["cognitoIdentityPoolId"],
        "CLIENT_ID" => ["clientId"],
        "ACCOUNT_SETTINGS" => ["account"],
        "ROLE_ALIAS" => ["roleAliasArn"],
        "ISSUER_CERTIFICATE" =>
        [
            "issuerCertificateIdentifier.issuerCertificateSubject",
            "issuerCertificateIdentifier.issuerId",
            "issuerCertificateIdentifier.issuerCertificateSerialNumber",
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(ResourceType), ResourceType, "No member belongs to this type."),
    };

    /// <summary>The types of mitigation actions that AWS allows for the check.</summary>
    public IReadOnlyList<string> MitigationActions { get; } = ResourceType switch
    {
        // The newest check of certificates has no row in AWS's table; what each check allows is all that is known of it.
        _ when Name == "DEVICE_CERTIFICATE_AGE_CHECK" => [MitigationTerms.PublishFindingToSns],
        "DEVICE_CERTIFICATE" or "ISSUER_CERTIFICATE" =>
            [MitigationTerms.PublishFindingToSns, MitigationTerms.UpdateDeviceCertificate, MitigationTerms.AddThingsToThingGroup],
        "CA_CERTIFICATE" => [MitigationTerms.PublishFindingToSns, MitigationTerms.UpdateCaCertificate],
        "IOT_POLICY" => [MitigationTerms.PublishFindingToSns, MitigationTerms.ReplaceDefaultPolicyVersion],
        "ACCOUNT_SETTINGS" => [MitigationTerms.PublishFindingToSns, MitigationTerms.EnableIoTLogging],
        _ => [MitigationTerms.PublishFindingToSns],
    };
}
