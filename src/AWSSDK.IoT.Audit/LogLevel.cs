using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>How much AWS IoT logs.</summary>
public class LogLevel : ConstantClass
{
    public static readonly LogLevel DEBUG = new("DEBUG");

    public static readonly LogLevel DISABLED = new("DISABLED");

    public static readonly LogLevel ERROR = new("ERROR");

    public static readonly LogLevel INFO = new("INFO");

    public static readonly LogLevel WARN = new("WARN");

    public LogLevel(string value)
        : base(value)
    {
    }

    public static LogLevel FindValue(string value) => FindValue<LogLevel>(value);

    public static implicit operator LogLevel(string value) => FindValue(value);
}
