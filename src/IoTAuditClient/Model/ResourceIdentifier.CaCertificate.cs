using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case CaCertificate.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>A registered certificate authority, by the id of its certificate.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record CaCertificate : ResourceIdentifier
    {
        /// <summary>Gets the id of the certificate, 64 hexadecimal digits.</summary>
        /// <value>AWS's member caCertificateId. The default is <see langword="null"/>.</value>
        public string? CertificateId { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.CaCertificate;

        internal override bool IsSet => CertificateId is not null;

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
            ArgumentNullException.ThrowIfNull(caCertificate);
            return caCertificate(this);
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
            ArgumentNullException.ThrowIfNull(caCertificate);
            caCertificate(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { CaCertificateId = CertificateId };

        private protected override string Describe() => IdentifierText.Of("CA certificate", CertificateId);
    }
}
