using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its values, so that an ambiguity shows.</summary>
public class Protocol : ConstantClass
{
    public Protocol(string value)
        : base(value)
    {
    }

    public static Protocol FindValue(string value) => FindValue<Protocol>(value);

    public static implicit operator Protocol(string value) => FindValue(value);
}
