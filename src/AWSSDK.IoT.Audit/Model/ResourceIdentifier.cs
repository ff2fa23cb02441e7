namespace Amazon.IoT.Model;

/// <summary>What names a resource: usually one member is set.</summary>
public class ResourceIdentifier
{
    public string Account { get; set; }

    public string CaCertificateId { get; set; }

    public string ClientId { get; set; }

    public string CognitoIdentityPoolId { get; set; }

    public string DeviceCertificateArn { get; set; }

    public string DeviceCertificateId { get; set; }

    public string IamRoleArn { get; set; }

    public IssuerCertificateIdentifier IssuerCertificateIdentifier { get; set; }

    public PolicyVersionIdentifier PolicyVersionIdentifier { get; set; }

    public string RoleAliasArn { get; set; }
}
