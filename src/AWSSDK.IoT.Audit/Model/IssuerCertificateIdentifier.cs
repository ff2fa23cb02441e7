namespace Amazon.IoT.Model;

/// <summary>The certificate of an issuer.</summary>
public class IssuerCertificateIdentifier
{
    public string IssuerCertificateSerialNumber { get; set; }

    public string IssuerCertificateSubject { get; set; }

    public string IssuerId { get; set; }
}
