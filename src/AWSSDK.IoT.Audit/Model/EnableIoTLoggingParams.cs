namespace Amazon.IoT.Model;

/// <summary>The logging that is switched on.</summary>
public class EnableIoTLoggingParams
{
    public LogLevel LogLevel { get; set; }

    public string RoleArnForLogging { get; set; }
}
