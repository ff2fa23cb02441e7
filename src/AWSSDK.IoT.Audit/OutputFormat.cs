using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its values, so that an ambiguity shows.</summary>
public class OutputFormat : ConstantClass
{
    public OutputFormat(string value)
        : base(value)
    {
    }

    public static OutputFormat FindValue(string value) => FindValue<OutputFormat>(value);

    public static implicit operator OutputFormat(string value) => FindValue(value);
}
