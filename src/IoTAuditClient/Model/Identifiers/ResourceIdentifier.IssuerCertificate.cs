using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            IssuerCertificate = IsAlone
                ? this
                : new IssuerCertificate { Subject = Subject, IssuerId = IssuerId, SerialNumber = SerialNumber },
        };

        private protected override string Describe() => IdentifierText.Of(
            "issuer certificate",
            Subject,
            IssuerId is null ? null : $"issuer id {IssuerId}",
            SerialNumber is null ? null : $"serial number {SerialNumber}");

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.IssuerCertificate(this);
    }
}
