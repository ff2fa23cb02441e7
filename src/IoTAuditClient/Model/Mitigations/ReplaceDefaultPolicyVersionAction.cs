using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>What a mitigation action makes the default version of a policy.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. Comes from the AWS structure ReplaceDefaultPolicyVersionParams.
/// </remarks>
public sealed record ReplaceDefaultPolicyVersionAction
{
    /// <summary>Gets the template of the new version, such as BLANK_POLICY.</summary>
    /// <value><see langword="null"/> where the service did not say.</value>
    [JsonPropertyName("templateName")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TemplateName { get; init; }

    /// <summary>Returns the parameters on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(ReplaceDefaultPolicyVersionAction));
        printer.Text(nameof(TemplateName), TemplateName);
        return printer.ToString();
    }
}
