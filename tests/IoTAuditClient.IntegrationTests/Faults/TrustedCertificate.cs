using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IoTAuditClient.IntegrationTests.Sockets;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// A certificate that a process trusts which was started for that: see <see cref="TrustedTlsTests"/>. No process can be
/// brought to trust one later, and no machine should be.
/// </summary>
internal static class TrustedCertificate
{
    /// <summary>The variable that names the folder with the certificate and its key.</summary>
    public const string FolderVariable = "IOTAUDIT_TRUSTED_CERTIFICATE";

    private const string CertificateFile = "certificate.pem";
    private const string KeyFile = "key.pem";

    private static readonly Lazy<X509Certificate2> Certificate = new(static () =>
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable)
            ?? throw new InvalidOperationException($"{FolderVariable} is not set: this process trusts no certificate of the tests.");
        return X509Certificate2.CreateFromPemFile(Path.Combine(folder, CertificateFile), Path.Combine(folder, KeyFile));
    });

    /// <summary>Makes a certificate for this machine and for the hosts behind given proxies.</summary>
    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName($"*.{GivenProxies.Domain}");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Writes a new certificate and its key.</summary>
    /// <returns>The file to name in SSL_CERT_FILE.</returns>
    public static async Task<string> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        using var certificate = Create();
        using var key = certificate.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(Path.Combine(folder, KeyFile), key.ExportPkcs8PrivateKeyPem(), cancellationToken);
        var path = Path.Combine(folder, CertificateFile);
        await File.WriteAllTextAsync(path, certificate.ExportCertificatePem(), cancellationToken);
        return path;
    }

    /// <summary>Speaks TLS with the client, and passes what it says on in plain.</summary>
    public static async Task RelayAsync(Stream client, Uri target, CancellationToken cancellationToken)
    {
        await using var secure = new SslStream(client);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = Certificate.Value },
            cancellationToken);
        await ConnectionServer.RelayAsync(secure, target, cancellationToken);
    }
}
