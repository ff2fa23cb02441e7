using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <content>The case IssuerCertificate.</content>
public abstract partial record ResourceIdentifier
{
    /// <summary>The certificate of the authority that issued a device certificate.</summary>
    [JsonConverter(typeof(AuditJsonConverterFactory))]
    public sealed record IssuerCertificate : ResourceIdentifier
    {
        /// <summary>Gets the subject of the certificate.</summary>
        /// <value>AWS's member issuerCertificateIdentifier.issuerCertificateSubject. The default is <see langword="null"/>.</value>
        public string? Subject { get; init; }

        /// <summary>Gets the id of the issuer.</summary>
        /// <value>AWS's member issuerCertificateIdentifier.issuerId. The default is <see langword="null"/>.</value>
        public string? IssuerId { get; init; }

        /// <summary>Gets the serial number of the certificate, in hexadecimal digits.</summary>
        /// <value>AWS's member issuerCertificateIdentifier.issuerCertificateSerialNumber. The default is <see langword="null"/>.</value>
        public string? SerialNumber { get; init; }

        internal override IdentifierKind Kind => IdentifierKind.IssuerCertificate;

        // A present structure says something even where its members are absent.
        internal override bool IsSet => true;

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
            ArgumentNullException.ThrowIfNull(issuerCertificate);
            return issuerCertificate(this);
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
            ArgumentNullException.ThrowIfNull(issuerCertificate);
            issuerCertificate(this);
        }

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            IssuerCertificate = IsAlone ? this : new IssuerCertificate { Subject = Subject, IssuerId = IssuerId, SerialNumber = SerialNumber },
        };

        private protected override string Describe() => IdentifierText.Of(
            "issuer certificate",
            Subject,
            IssuerId is null ? null : $"issuer id {IssuerId}",
            SerialNumber is null ? null : $"serial number {SerialNumber}");
    }
}
