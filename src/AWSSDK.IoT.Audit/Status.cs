using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its values, so that an ambiguity shows.</summary>
public class Status : ConstantClass
{
    public Status(string value)
        : base(value)
    {
    }

    public static Status FindValue(string value) => FindValue<Status>(value);

    public static implicit operator Status(string value) => FindValue(value);
}
