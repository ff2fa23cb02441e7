using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How a mitigation action switches AWS IoT logging on.</summary>
/// <remarks>The record is immutable and safe to share between threads. Comes from the AWS structure EnableIoTLoggingParams.</remarks>
public sealed record EnableIotLoggingAction
{
    /// <summary>Gets the ARN of the role that writes the log.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("roleArnForLogging")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RoleArnForLogging { get; init; }

    /// <summary>Gets what is logged, such as INFO.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("logLevel")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogLevel { get; init; }

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(EnableIotLoggingAction));
        printer.Text(nameof(RoleArnForLogging), RoleArnForLogging);
        printer.Text(nameof(LogLevel), LogLevel);
        return printer.ToString();
    }
}
