using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>What happens to a device certificate.</summary>
public class DeviceCertificateUpdateAction : ConstantClass
{
    public static readonly DeviceCertificateUpdateAction DEACTIVATE = new("DEACTIVATE");

    public DeviceCertificateUpdateAction(string value)
        : base(value)
    {
    }

    public static DeviceCertificateUpdateAction FindValue(string value) => FindValue<DeviceCertificateUpdateAction>(value);

    public static implicit operator DeviceCertificateUpdateAction(string value) => FindValue(value);
}
