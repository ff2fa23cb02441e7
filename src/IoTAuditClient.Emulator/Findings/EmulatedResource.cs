namespace IoTAuditClient.Emulator;

/// <summary>A resource of a finding: the non-compliant one or a related one. Members that are null are left out of the answer.</summary>
/// <remarks>Immutable. The factory methods pair each identifier with the resource type that AWS gives it.</remarks>
public sealed record EmulatedResource
{
    /// <summary>The resource type, as in <c>DEVICE_CERTIFICATE</c>. Any text will do, also one that AWS does not know.</summary>
    public string? ResourceType { get; init; }

    /// <summary>The identifier.</summary>
    public EmulatedResourceIdentifier? ResourceIdentifier { get; init; }

    /// <summary>More about the resource, as in <c>EXPIRATION_TIME</c> with Unix milliseconds.</summary>
    public IReadOnlyDictionary<string, string>? AdditionalInfo { get; init; }

    /// <summary>A device certificate.</summary>
    /// <param name="certificateId">Its id: 64 hexadecimal digits.</param>
    /// <param name="certificateArn">Its ARN, if the answer shall carry one.</param>
    public static EmulatedResource DeviceCertificate(string certificateId, string? certificateArn = null) =>
        Of("DEVICE_CERTIFICATE", new() { DeviceCertificateId = certificateId, DeviceCertificateArn = certificateArn });

    /// <summary>A CA certificate.</summary>
    /// <param name="certificateId">Its id: 64 hexadecimal digits.</param>
    public static EmulatedResource CaCertificate(string certificateId) => Of("CA_CERTIFICATE", new() { CaCertificateId = certificateId });

    /// <summary>A version of an AWS IoT policy.</summary>
    /// <param name="policyName">The policy's name.</param>
    /// <param name="policyVersionId">The version, in digits.</param>
    public static EmulatedResource PolicyVersion(string policyName, string policyVersionId) =>
        Of("IOT_POLICY", new() { PolicyName = policyName, PolicyVersionId = policyVersionId });

    /// <summary>An Amazon Cognito identity pool.</summary>
    /// <param name="identityPoolId">Its id.</param>
    public static EmulatedResource CognitoIdentityPool(string identityPoolId) =>
        Of("COGNITO_IDENTITY_POOL", new() { CognitoIdentityPoolId = identityPoolId });

    /// <summary>A device by its MQTT client id.</summary>
    /// <param name="clientId">The client id.</param>
    public static EmulatedResource Client(string clientId) => Of("CLIENT_ID", new() { ClientId = clientId });

    /// <summary>The settings of an account.</summary>
    /// <param name="account">The account: 12 digits.</param>
    public static EmulatedResource AccountSettings(string account) => Of("ACCOUNT_SETTINGS", new() { Account = account });

    /// <summary>A role alias.</summary>
    /// <param name="roleAliasArn">Its ARN.</param>
    public static EmulatedResource RoleAlias(string roleAliasArn) => Of("ROLE_ALIAS", new() { RoleAliasArn = roleAliasArn });

    /// <summary>An IAM role.</summary>
    /// <param name="roleArn">Its ARN.</param>
    public static EmulatedResource IamRole(string roleArn) => Of("IAM_ROLE", new() { IamRoleArn = roleArn });

    /// <summary>The certificate of an issuer.</summary>
    /// <param name="subject">The certificate's subject.</param>
    /// <param name="issuerId">The issuer's id, in hexadecimal digits.</param>
    /// <param name="serialNumber">The certificate's serial number: at most 20 hexadecimal digits and colons.</param>
    public static EmulatedResource IssuerCertificate(string? subject, string? issuerId, string? serialNumber) =>
        Of(
            "ISSUER_CERTIFICATE",
            new() { IssuerCertificateSubject = subject, IssuerId = issuerId, IssuerCertificateSerialNumber = serialNumber });

    /// <summary>The same resource with one more entry in <see cref="AdditionalInfo"/>.</summary>
    /// <param name="key">The key, as in <c>EXPIRATION_TIME</c>. An entry with the same key is replaced.</param>
    /// <param name="value">The value.</param>
    public EmulatedResource WithInfo(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var info = new Dictionary<string, string>(AdditionalInfo ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            [key] = value,
        };
        return this with { AdditionalInfo = info };
    }

    /// <summary>
    /// The same resource with one more time in <see cref="AdditionalInfo"/>, written as AWS does: Unix milliseconds in a string.
    /// </summary>
    /// <param name="key">The key, as in <c>CONNECTION_TIME</c>.</param>
    /// <param name="time">The time.</param>
    public EmulatedResource WithInfo(string key, DateTimeOffset time) =>
        WithInfo(key, time.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static EmulatedResource Of(string type, EmulatedResourceIdentifier identifier) =>
        new() { ResourceType = type, ResourceIdentifier = identifier };
}
