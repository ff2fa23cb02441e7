using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>What happens to a CA certificate.</summary>
public class CACertificateUpdateAction : ConstantClass
{
    public static readonly CACertificateUpdateAction DEACTIVATE = new("DEACTIVATE");

    public CACertificateUpdateAction(string value)
        : base(value)
    {
    }

    public static CACertificateUpdateAction FindValue(string value) => FindValue<CACertificateUpdateAction>(value);

    public static implicit operator CACertificateUpdateAction(string value) => FindValue(value);
}
