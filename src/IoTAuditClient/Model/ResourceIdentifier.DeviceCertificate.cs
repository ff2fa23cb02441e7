using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case DeviceCertificate.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>The X.509 certificate of a device, by its id, its ARN or both.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record DeviceCertificate : ResourceIdentifier
    {
        /// <summary>Gets the id of the certificate, 64 hexadecimal digits.</summary>
        /// <value>AWS's member deviceCertificateId. The default is <see langword="null"/>.</value>
        public string? CertificateId { get; init; }

        /// <summary>Gets the ARN of the certificate.</summary>
        /// <value>AWS's member deviceCertificateArn. The default is <see langword="null"/>.</value>
        public string? CertificateArn { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.DeviceCertificate;

        internal override bool IsSet => CertificateId is not null || CertificateArn is not null;

        /// <inheritdoc/>
        public override TResult Match<TResult>(
            Func<DeviceCertificate, TResult> deviceCertificate,
            Func<CaCertificate, TResult> caCertificate,
            Func<PolicyVersion, TResult> policyVersion,
            Func<CognitoIdentityPool, TResult> cognitoIdentityPool,
            Func<Client, TResult> client,
            Func<AccountSettings, TResult> accountSettings,
            Func<RoleAlias, TResult> roleAlias,
            Func<IamRole, TResult> iamRole,
            Func<IssuerCertificate, TResult> issuerCertificate,
            Func<ResourceIdentifier, TResult> otherwise)
        {
            ArgumentNullException.ThrowIfNull(deviceCertificate);
            return deviceCertificate(this);
        }

        /// <inheritdoc/>
        public override void Switch(
            Action<DeviceCertificate> deviceCertificate,
            Action<CaCertificate> caCertificate,
            Action<PolicyVersion> policyVersion,
            Action<CognitoIdentityPool> cognitoIdentityPool,
            Action<Client> client,
            Action<AccountSettings> accountSettings,
            Action<RoleAlias> roleAlias,
            Action<IamRole> iamRole,
            Action<IssuerCertificate> issuerCertificate,
            Action<ResourceIdentifier> otherwise)
        {
            ArgumentNullException.ThrowIfNull(deviceCertificate);
            deviceCertificate(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            DeviceCertificateId = CertificateId,
            DeviceCertificateArn = CertificateArn,
        };

        private protected override string Describe() => IdentifierText.Of("device certificate", CertificateId, CertificateArn);
    }
}
