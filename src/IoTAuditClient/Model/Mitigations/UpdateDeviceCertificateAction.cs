using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How a mitigation action changes a device certificate.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from the AWS structure UpdateDeviceCertificateParams.
/// </remarks>
public sealed record UpdateDeviceCertificateAction
{
    /// <summary>Gets what is done, such as DEACTIVATE.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("action")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Action { get; init; }

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(UpdateDeviceCertificateAction));
        printer.Text(nameof(Action), Action);
        return printer.ToString();
    }
}
