using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its values, so that an ambiguity shows.</summary>
public class LogLevel : ConstantClass
{
    public LogLevel(string value)
        : base(value)
    {
    }

    public static LogLevel FindValue(string value) => FindValue<LogLevel>(value);

    public static implicit operator LogLevel(string value) => FindValue(value);
}
