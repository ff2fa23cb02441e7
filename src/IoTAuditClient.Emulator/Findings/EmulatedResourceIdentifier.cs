namespace IoTAuditClient.Emulator;

/// <summary>
/// The members of a resource identifier. AWS allows none, one or several of them to be set; members that are null are
/// left out of the answer.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record EmulatedResourceIdentifier
{
    /// <summary>The id of a device certificate: 64 hexadecimal digits.</summary>
    public string? DeviceCertificateId { get; init; }

    /// <summary>The id of a CA certificate: 64 hexadecimal digits.</summary>
    public string? CaCertificateId { get; init; }

    /// <summary>The id of an Amazon Cognito identity pool.</summary>
    public string? CognitoIdentityPoolId { get; init; }

    /// <summary>The client id of a device.</summary>
    public string? ClientId { get; init; }

    /// <summary>The name of a policy: the member <c>policyVersionIdentifier.policyName</c>.</summary>
    public string? PolicyName { get; init; }

    /// <summary>The version of a policy, in digits: the member <c>policyVersionIdentifier.policyVersionId</c>.</summary>
    public string? PolicyVersionId { get; init; }

    /// <summary>The account: 12 digits.</summary>
    public string? Account { get; init; }

    /// <summary>The ARN of an IAM role.</summary>
    public string? IamRoleArn { get; init; }

    /// <summary>The ARN of a role alias.</summary>
    public string? RoleAliasArn { get; init; }

    /// <summary>The subject of an issuer's certificate: the member <c>issuerCertificateIdentifier.issuerCertificateSubject</c>.</summary>
    public string? IssuerCertificateSubject { get; init; }

    /// <summary>The id of an issuer, in hexadecimal digits: the member <c>issuerCertificateIdentifier.issuerId</c>.</summary>
    public string? IssuerId { get; init; }

    /// <summary>
    /// The serial number of an issuer's certificate: the member
    /// <c>issuerCertificateIdentifier.issuerCertificateSerialNumber</c>.
    /// </summary>
    public string? IssuerCertificateSerialNumber { get; init; }

    /// <summary>The ARN of a device certificate.</summary>
    public string? DeviceCertificateArn { get; init; }

    /// <summary>The value of a member by its path on the wire, as in <c>policyVersionIdentifier.policyName</c>.</summary>
    internal string? this[string path] => path switch
    {
        "deviceCertificateId" => DeviceCertificateId,
        "caCertificateId" => CaCertificateId,
        "cognitoIdentityPoolId" => CognitoIdentityPoolId,
        "clientId" => ClientId,
        "policyVersionIdentifier.policyName" => PolicyName,
        "policyVersionIdentifier.policyVersionId" => PolicyVersionId,
        "account" => Account,
        "iamRoleArn" => IamRoleArn,
        "roleAliasArn" => RoleAliasArn,
        "issuerCertificateIdentifier.issuerCertificateSubject" => IssuerCertificateSubject,
        "issuerCertificateIdentifier.issuerId" => IssuerId,
        "issuerCertificateIdentifier.issuerCertificateSerialNumber" => IssuerCertificateSerialNumber,
        "deviceCertificateArn" => DeviceCertificateArn,
        _ => null,
    };

    internal static EmulatedResourceIdentifier From(Func<string, string?> member) => new()
    {
        DeviceCertificateId = member("deviceCertificateId"),
        CaCertificateId = member("caCertificateId"),
        CognitoIdentityPoolId = member("cognitoIdentityPoolId"),
        ClientId = member("clientId"),
        PolicyName = member("policyVersionIdentifier.policyName"),
        PolicyVersionId = member("policyVersionIdentifier.policyVersionId"),
        Account = member("account"),
        IamRoleArn = member("iamRoleArn"),
        RoleAliasArn = member("roleAliasArn"),
        IssuerCertificateSubject = member("issuerCertificateIdentifier.issuerCertificateSubject"),
        IssuerId = member("issuerCertificateIdentifier.issuerId"),
        IssuerCertificateSerialNumber = member("issuerCertificateIdentifier.issuerCertificateSerialNumber"),
        DeviceCertificateArn = member("deviceCertificateArn"),
    };

    /// <summary>The same identifier with some of its members; with all of them where none are named.</summary>
    internal EmulatedResourceIdentifier Only(IReadOnlyCollection<string>? paths) =>
        paths is null ? this : From(path => paths.Contains(path, StringComparer.Ordinal) ? this[path] : null);
}
