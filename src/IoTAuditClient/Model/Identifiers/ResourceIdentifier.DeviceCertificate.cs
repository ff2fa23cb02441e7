using System.Text.Json.Serialization;
using IoTAuditClient.Model.Identifiers;

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

        internal override IdentifierMembers AddTo(IdentifierMembers members) => members with
        {
            DeviceCertificateId = CertificateId,
            DeviceCertificateArn = CertificateArn,
        };

        private protected override string Describe() => IdentifierText.Of("device certificate", CertificateId, CertificateArn);

        private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.DeviceCertificate(this);
    }
}
