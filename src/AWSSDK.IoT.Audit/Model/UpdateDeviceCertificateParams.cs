namespace Amazon.IoT.Model;

/// <summary>The change of a device certificate.</summary>
public class UpdateDeviceCertificateParams
{
    public DeviceCertificateUpdateAction Action { get; set; }
}
