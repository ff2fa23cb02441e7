namespace Amazon.IoT.Model;

/// <summary>The change of a CA certificate.</summary>
public class UpdateCACertificateParams
{
    public CACertificateUpdateAction Action { get; set; }
}
