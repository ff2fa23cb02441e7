using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with { CaCertificateId = CertificateId };

        private protected override string Describe() => IdentifierText.Of("CA certificate", CertificateId);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.CaCertificate(this);
    }
}
